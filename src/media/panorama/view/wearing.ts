import { Wearing, type WearingActs } from '@/kit/stage/xr/wearing.ts';
import type { PanoramaHeadset, PanoramaHeadsetOptions } from '@/media/panorama/headset/panorama-headset.ts';
import type { Direction } from '@/media/panorama/sphere.ts';
import type { Face } from './face.template.ts';

interface PanoramaWearingOptions extends Omit<PanoramaHeadsetOptions, 'session' | 'look' | 'onEnd'>, WearingActs {
  /** Where one looks now. */
  directionNow(): Direction;
}

/** A panorama in a headset, looking where one looks. */
export class PanoramaWearing extends Wearing<PanoramaHeadset> {
  private readonly options: PanoramaWearingOptions;

  constructor(options: PanoramaWearingOptions) {
    super(options);
    this.options = options;
  }

  protected async open(session: XRSession, onEnd: () => void): Promise<PanoramaHeadset> {
    const { PanoramaHeadset } = await import('@/media/panorama/headset/panorama-headset.ts');
    return PanoramaHeadset.open({ ...this.options, session, look: this.options.directionNow(), onEnd });
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
}
