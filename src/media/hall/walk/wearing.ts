import { Wearing, type WearingActs } from '@/kit/stage/xr/wearing.ts';
import type { HallHeadset, HallHeadsetOptions } from '@/media/hall/headset/hall-headset.ts';
import type { Face } from './face.template.ts';

type HallWearingOptions = Omit<HallHeadsetOptions, 'session' | 'onEnd'> & WearingActs;

/** A hall in a headset, from where one stands. */
export class HallWearing extends Wearing<HallHeadset> {
  private readonly options: HallWearingOptions;

  constructor(options: HallWearingOptions) {
    super(options);
    this.options = options;
  }

  protected async open(session: XRSession, onEnd: () => void): Promise<HallHeadset> {
    const { HallHeadset } = await import('@/media/hall/headset/hall-headset.ts');
    this.options.walk.land();
    return HallHeadset.open({ ...this.options, session, onEnd });
  }

  show(face: Face): void {
    this.headset?.show(face);
  }
}
