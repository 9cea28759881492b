import type { Extra } from './HallScene.tsx';
import type { SoundLiking, SoundSetting } from './sound-liking.ts';
import type { Tour, TourState } from './tour.ts';
import type { tourTemplate } from './tour.template.ts';
import type { Walk } from './walk.ts';
import type { TourWords } from './words.ts';

export type TourAct = 'pause' | 'go' | 'next' | 'before' | 'leave' | 'hurry';

export interface GuideActs {
  onChange(): void;
  lay(path: (Extra & { close(): void }) | undefined): void;
  onFinished(tour: string): void;
}

/** What is shown of a tour that is under way. */
export interface TourFace {
  template: typeof tourTemplate;
  title: string;
  state: TourState;
  caption: string;
  /** The browser plays nothing before it is touched. */
  isRefused: boolean;
  index: number;
  count: number;
  /** Undefined where nobody has read the tour. */
  voice: { isSounding: boolean; speed: number; liking: SoundLiking } | undefined;
}

/** The tours of a visit: loads what leads them when the first one starts, and holds the one that is under way. */
export class Guided {
  private tour: Tour | undefined;
  private template: typeof tourTemplate | undefined;
  private audio: HTMLAudioElement | undefined;
  private readonly dialog: HTMLElement;
  private readonly walk: Walk;
  private readonly setting: SoundSetting;
  private readonly acts: GuideActs;

  constructor(dialog: HTMLElement, walk: Walk, setting: SoundSetting, acts: GuideActs) {
    this.dialog = dialog;
    this.walk = walk;
    this.setting = setting;
    this.acts = acts;
  }

  get face(): TourFace | undefined {
    const { tour, template } = this;
    const { liking } = this.setting;
    return (
      tour &&
      template && {
        template,
        ...{ title: tour.words.title, state: tour.state, caption: tour.caption, isRefused: tour.isRefused },
        ...{ index: tour.index, count: tour.words.stops.length },
        voice: tour.words.stops.some(({ audio }) => audio)
          ? { isSounding: tour.voice.isSounding, speed: tour.voice.speed, liking }
          : undefined,
      }
    );
  }

  get isOn(): boolean {
    return this.tour !== undefined;
  }

  /** Called in the visitor's click or key: what is touched then may play later. */
  start(words: TourWords): void {
    if (!this.audio) {
      this.audio = document.createElement('audio');
      this.dialog.append(this.audio);
      this.audio.load();
    }
    const { audio } = this;
    void Promise.all([import('./tour.ts'), import('./tour.template.ts')]).then(([{ Tour }, { tourTemplate }]) => {
      this.template = tourTemplate;
      this.tour?.leave();
      this.tour = new Tour(words, this.walk, audio, this.acts);
      this.tour.voice.follow(this.setting);
      return this.tour.goOn();
    });
  }

  /** Whoever goes elsewhere has the tour wait. */
  wander(exhibit?: string): void {
    const { tour } = this;
    if (tour && (exhibit === undefined || tour.words.stops[tour.index]?.exhibit !== exhibit)) tour.pause();
  }

  act(act: TourAct): void {
    const { tour } = this;
    if (act === 'pause') tour?.pause();
    else if (act === 'go') void tour?.goOn();
    else if (act === 'next') void tour?.go(1);
    else if (act === 'before') void tour?.go(-1);
    else if (act === 'hurry') tour?.voice.hurry();
    else this.leave();
    this.acts.onChange();
  }

  leave(): void {
    this.tour?.leave();
    this.tour = undefined;
  }
}
