import { phrase } from '@/kit/language/phrase.ts';
import { findHeadset, wearHeadset } from './support.ts';

export interface WearingActs {
  say(text: string): void;
  /** A headset was found, put on, or off. */
  onChange(): void;
}

/** The headset of a visit: whether there is one, and what is shown in it while someone wears it. Loaded when it is put on. */
export abstract class Wearing<Worn extends { end(): void }> {
  protected headset: Worn | undefined;
  private canWear = false;
  private readonly acts: WearingActs;

  constructor(acts: WearingActs) {
    this.acts = acts;
  }

  /** Shows what one was looking at in a headset. @param onEnd called where it is left */
  protected abstract open(session: XRSession, onEnd: () => void): Promise<Worn>;

  get state(): 'none' | 'ready' | 'worn' {
    return this.headset ? 'worn' : this.canWear ? 'ready' : 'none';
  }

  async look(): Promise<void> {
    this.canWear = (await findHeadset()) === 'ready';
    if (this.canWear) this.acts.onChange();
  }

  /** Called in the visitor's click or key. */
  putOn(): void {
    wearHeadset()
      .then((session) => this.wear(session))
      .catch(() => this.acts.say(phrase('头显没有打开：请检查它是否连着，再按一次。')));
  }

  /** Goes on in a headset, from where one is; where it is left, the view goes on. */
  async wear(session: XRSession): Promise<void> {
    this.headset = await this.open(session, () => {
      this.headset = undefined;
      this.acts.onChange();
    });
    this.acts.onChange();
  }

  takeOff(): void {
    this.headset?.end();
  }
}
