import { phrase } from '@/kit/language/phrase.ts';
import { findHeadset, wearHeadset } from '@/kit/stage/xr/support.ts';
import type { PanoramaHeadset, PanoramaHeadsetOptions } from '@/media/panorama/headset/panorama-headset.ts';
import type { Direction } from '@/media/panorama/sphere.ts';
import type { Face } from './face.template.ts';

interface WearingOptions extends Omit<PanoramaHeadsetOptions, 'session' | 'look' | 'onEnd'> {
  /** Where one looks now. */
  look(): Direction;
  /** It was found, put on, or off. */
  onChange(): void;
}

/** The headset of a visit: whether there is one, and the panorama in it while someone wears it. Loaded when it is put on. */
export class Wearing {
  private headset: PanoramaHeadset | undefined;
  private canWear = false;
  private readonly options: WearingOptions;

  constructor(options: WearingOptions) {
    this.options = options;
  }

  get state(): 'none' | 'ready' | 'worn' {
    return this.headset ? 'worn' : this.canWear ? 'ready' : 'none';
  }

  async look(): Promise<void> {
    this.canWear = (await findHeadset()) === 'ready';
    if (this.canWear) this.options.onChange();
  }

  /** Called in the visitor's click or key. */
  putOn(): void {
    wearHeadset()
      .then((session) => this.wear(session))
      .catch(() => this.options.say(phrase('头显没有打开：请检查它是否连着，再按一次。')));
  }

  async wear(session: XRSession): Promise<void> {
    const { PanoramaHeadset } = await import('@/media/panorama/headset/panorama-headset.ts');
    const { options } = this;
    this.headset = await PanoramaHeadset.open({
      ...options,
      ...{ session, look: options.look() },
      onEnd: () => {
        this.headset = undefined;
        options.onChange();
      },
    });
    options.onChange();
  }

  show(face: Face): void {
    this.headset?.show(face);
  }

  /** Another scene is shown: in the dark, where a headset is worn. */
  async change(look: Direction, act: () => Promise<boolean>): Promise<boolean> {
    if (!this.headset) return act();
    let isShown = false;
    await this.headset.go(look, async () => (isShown = await act()));
    return isShown;
  }

  takeOff(): void {
    this.headset?.end();
  }
}
