import { phrase } from '@/kit/language/phrase.ts';
import { findHeadset, wearHeadset } from '@/kit/stage/xr/support.ts';
import type { HallHeadset, HallHeadsetOptions } from '@/media/hall/headset/hall-headset.ts';
import type { Face } from './face.template.ts';

interface WearingOptions extends Omit<HallHeadsetOptions, 'session' | 'onEnd'> {
  /** It was found, put on, or off. */
  onChange(): void;
}

/** The headset of a visit: whether there is one, and the hall in it while someone wears it. Loaded when it is put on. */
export class Wearing {
  private headset: HallHeadset | undefined;
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

  /** Shows the hall in a headset, from where one stands; where it is left, the view goes on. */
  async wear(session: XRSession): Promise<void> {
    const { HallHeadset } = await import('@/media/hall/headset/hall-headset.ts');
    this.options.walk.land();
    this.headset = await HallHeadset.open({
      ...this.options,
      session,
      onEnd: () => {
        this.headset = undefined;
        this.options.onChange();
      },
    });
    this.options.onChange();
  }

  show(face: Face): void {
    this.headset?.show(face);
  }

  takeOff(): void {
    this.headset?.end();
  }
}
