import type { KioskPicture } from '@/core/kiosk/kiosk-work.ts';
import { nextPlace, playlistAt, sceneSeconds, type Item } from '@/core/kiosk/playlist.ts';
import { wallTime } from '@/core/kiosk/schedule.ts';
import { phrases } from '@/kit/title/phrases.ts';
import type { Shell } from '@/kiosk/shell.ts';
import { createReel } from './reel.ts';

/** Runs the loop while nobody is there: the kiosk's own sentence first, then scene after scene. */
export function showAttract(kiosk: Shell, root: HTMLElement): void {
  const attract = root.querySelector<HTMLElement>('[data-attract]')!;
  const find = (name: string): HTMLElement => attract.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [says, figure, sentence, from] = [find('says'), find('figure'), find('sentence'), find('from')];
  const reel = createReel(find('reel'));
  /** How often a work without a part has been on: each time another of its pictures. */
  const rounds = new Map<string, number>();
  let spares = 0;
  let last: { key: string; place: number } | undefined;
  let shown: { item: Item; at: number; began: number } | undefined;
  let ends = 0;

  const pictureOf = ({ scene: { work } }: Item): KioskPicture | undefined => {
    const [activity = '', part] = work?.split('#') ?? [];
    const pictures = kiosk.works.get(activity)?.pictures ?? [];
    if (part !== undefined) return pictures.find((picture) => picture.part === part) ?? pictures[0];
    const round = rounds.get(activity) ?? 0;
    rounds.set(activity, (round + 1) % Math.max(1, pictures.length));
    return pictures[round % Math.max(1, pictures.length)];
  };
  /** What is to be seen here, in turn, at hours for which there is no programme. */
  const spare = (): KioskPicture | undefined => {
    const covers = [...kiosk.works.values()].flatMap(({ pictures }) => pictures.slice(0, 1));
    return covers[spares++ % Math.max(1, covers.length)];
  };
  const write = (words: { figure?: string | undefined; sentence: string; source?: string | undefined }): void => {
    for (const [element, text] of [
      [figure, words.figure],
      [from, words.source],
    ] as const) {
      element.textContent = text ?? '';
      element.hidden = text === undefined;
    }
    // It breaks by its sense first.
    const parts = phrases(words.sentence).map((text) => {
      const part = document.createElement('span');
      part.className = 'phrase';
      part.textContent = text;
      return part;
    });
    sentence.replaceChildren(...parts);
    says.classList.toggle('long', words.sentence.length > 16);
    says.getAnimations().forEach((animation) => animation.cancel());
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
      says.animate({ opacity: [0, 1] }, { duration: 1600, easing: 'ease-out' });
  };
  const finish = (): void => {
    if (!shown) return;
    const { item, at, began } = shown;
    shown = undefined;
    // Not by the clock on the wall, which may be set meanwhile.
    const seconds = Math.round((performance.now() - began) / 1000);
    kiosk.emit('shown', { item: item.key, programme: item.programme, from: at, seconds });
  };
  const next = (): void => {
    finish();
    const list = playlistAt(kiosk.config, wallTime(Date.now(), kiosk.timeZone));
    const place = nextPlace(list, last);
    const item = list[place];
    const seconds = item?.scene.seconds ?? sceneSeconds;
    // Where the hour has no programme there is still the kiosk's own sentence.
    const began = performance.now();
    ends = began + seconds * 1000;
    shown = item && { item, at: Date.now(), began };
    last = item && { key: item.key, place };
    const picture = item ? pictureOf(item) : spare();
    const work = kiosk.works.get(item?.scene.work?.split('#')[0] ?? '');
    write({
      figure: item?.scene.figure,
      sentence: item?.scene.says ?? picture?.title ?? work?.title ?? kiosk.config.sentence,
      source: item?.scene.source,
    });
    void reel.show(picture, seconds);
  };
  const isOn = (): boolean => kiosk.state === 'attract';

  kiosk.on('tick', () => {
    if (isOn() && performance.now() >= ends) next();
  });
  let was = '';
  const look = (): void => {
    const { state } = kiosk;
    if (state === was) return;
    was = state;
    attract.hidden = state !== 'attract';
    root.querySelector<HTMLElement>('[data-night]')!.hidden = state !== 'dark';
    if (isOn()) {
      last = undefined;
      next();
    } else {
      finish();
      reel.rest();
    }
  };
  kiosk.on('state', look);
  kiosk.on('config', ({ touch }) => {
    find('touch-words').textContent = touch;
  });
  look();
}
