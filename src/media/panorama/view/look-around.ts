import { isStill, stillness, towards, type Intent } from '@/kit/stage/walker.ts';
import { turnBetween, wholeYaw, type Direction, type Look } from '@/media/panorama/sphere.ts';

/** Degrees from top to bottom: nearest, farthest. */
const [nearest, farthest] = [28, 92];

/** Nobody looks farther up or down, in degrees. */
const steepest = 88;

/** Degrees a second by keys. */
const turning = 80;

/** How long the view turns to something, in seconds. */
const turnTime = 0.6;

/** A visitor's eye in a panorama: where it looks, and how it turns. Nothing of it knows the screen. */
export class LookAround {
  look: Look;
  private intent: Intent = stillness;
  private readonly steerings: { intent(): Intent }[] = [];
  private flight: { from: Direction; to: Direction; time: number } | undefined;

  constructor(fov: number) {
    this.look = { yaw: 0, pitch: 0, fov };
  }

  /** Where it looks, to a tenth of a degree. */
  get direction(): Direction {
    const { yaw, pitch } = this.look;
    return { yaw: Math.round(yaw * 10) / 10, pitch: Math.round(pitch * 10) / 10 };
  }

  steer(by: { intent(): Intent }): void {
    this.steerings.push(by);
  }

  /** Looks somewhere at once. */
  face({ yaw, pitch }: Direction): void {
    this.flight = undefined;
    this.look = { ...this.look, yaw: wholeYaw(yaw), pitch: within(pitch, steepest) };
  }

  /** Turns somewhere, the short way round. */
  turnTo(to: Direction): void {
    const { yaw, pitch } = this.look;
    const turn = turnBetween(yaw, to.yaw);
    this.flight = { from: { yaw, pitch }, to: { yaw: yaw + turn, pitch: within(to.pitch, steepest) }, time: 0 };
  }

  /** Turns by a drag, in parts of the view's height: the picture follows the hand. */
  drag(across: number, down: number): void {
    const { yaw, pitch, fov } = this.look;
    const wide = Math.max(0.3, Math.cos((pitch * Math.PI) / 180));
    this.face({ yaw: yaw - (across * fov) / wide, pitch: pitch + down * fov });
  }

  /** @param factor by which what is seen grows */
  zoom(factor: number): void {
    this.look = { ...this.look, fov: Math.min(farthest, Math.max(nearest, this.look.fov / factor)) };
  }

  /** One frame: as far as the eye turns in this time. Says whether it goes on. */
  frame(seconds: number): boolean {
    this.intent = towards(this.intent, this.wanted(), seconds);
    if (!isStill(this.intent)) {
      const { turn, aside, tilt, forward, hurries } = this.intent;
      const reach = turning * (this.look.fov / 75) * (hurries ? 1.8 : 1) * Math.min(seconds, 0.1);
      const { yaw, pitch } = this.look;
      this.face({ yaw: yaw + (aside - turn) * reach, pitch: pitch + (tilt + forward) * reach * 0.7 });
      return true;
    }
    if (!this.flight) return false;
    const { from, to } = this.flight;
    const time = Math.min(1, (this.flight.time += Math.min(seconds, 0.1) / turnTime));
    const part = time * time * (3 - 2 * time);
    const { flight } = this;
    this.face({ yaw: from.yaw + (to.yaw - from.yaw) * part, pitch: from.pitch + (to.pitch - from.pitch) * part });
    if (time < 1) this.flight = flight;
    return time < 1;
  }

  private wanted(): Intent {
    const sum = { ...stillness };
    for (const steering of this.steerings) {
      const { hurries, ...axes } = steering.intent();
      for (const [name, value] of Object.entries(axes) as ['forward' | 'aside' | 'turn' | 'tilt', number][])
        sum[name] = within(sum[name] + value, 1);
      sum.hurries ||= hurries;
    }
    return sum;
  }
}

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
