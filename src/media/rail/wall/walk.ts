import { stopAt } from '@/core/rail/at-stop.ts';
import { startLead, type Led } from '@/core/rail/lead.ts';
import type { Position } from '@/core/rail/position.ts';
import { createSlid } from '@/core/rail/slid.ts';
import { startMotion, type Motion } from './motion.ts';
import type { WallFacts } from './read-wall.ts';

export interface WalkActs {
  /** The picture has moved. */
  draw(): void;
  /** What is known of the sensor. */
  led(led: Led): void;
  /** The motor is to take the screen to a stop. @returns false where nobody could have one */
  drive(stop: string, mm: number): boolean;
  /** Somebody uses the wall: a hand, or the screen itself is pushed. */
  used(): void;
  isCalm(): boolean;
}

/** Moves the picture along the wall: by hand, by keys, by a sensor. All in millimetres. */
export interface Walk {
  readonly motion: Motion;
  readonly led: Led;
  /** To a stop. @returns whether there is such a one */
  to(id: string): boolean;
  /** To the stop before or after the one where it is, or will be. */
  by(step: 1 | -1): string | undefined;
  slide(mm: number): void;
  /** A little way, at once: a wheel, a slider. */
  pan(mm: number): void;
  /** With the hand that holds it. */
  drag(mm: number): void;
  /** The hand lets go, at a speed in millimetres a second. */
  release(speed: number): void;
  position(position: Position | null): void;
  /** Time goes by. */
  tick(): void;
}

/** What is moved by a wheel or a slider is there after about this, in seconds. */
const near = 0.08;

/** What is thrown goes so far: its speed for this many seconds. */
const thrown = 0.325;

/** Behind a sensor that speaks seldom the picture runs this far at most, in seconds; behind one that speaks often not at all. */
const mostBehind = 0.06;
const often = 25;

/** A motor that has not begun to move the screen after this is none, in milliseconds. */
const motorBegins = 900;

export function startWalk({ stops, length, behaviour }: WallFacts, acts: WalkActs): Walk {
  const motion = startMotion({ slide: behaviour.slide, easing: behaviour.easing, isCalm: () => acts.isCalm() });
  const lead = startLead(length);
  const slid = createSlid();
  const now = (): number => performance.now();
  const clamp = (mm: number): number => Math.min(length, Math.max(0, mm));
  let led = lead.tick(now());
  let frame = 0;
  let motor = 0;
  let last = 0;
  /** How often the sensor speaks: milliseconds between two positions. */
  let pace = 0;

  const wake = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (motion.step(now())) wake();
      acts.draw();
    });
  };
  /** What the visitor does: it goes before the sensor. */
  const byHand = (act: () => void): void => {
    clearTimeout(motor);
    led = lead.hand(now());
    acts.used();
    act();
    wake();
  };
  const slide = (mm: number): void => byHand(() => motion.slide(clamp(mm), now()));

  return {
    motion,
    get led() {
      return led;
    },
    to(id) {
      const stop = stops.find((one) => one.id === id);
      if (!stop) return false;
      clearTimeout(motor);
      const isDriven = led.sensor === 'live' && acts.drive(id, stop.mm);
      if (!isDriven) {
        slide(stop.mm);
        return true;
      }
      // The motor takes the screen there, and the picture with it. Where there is none, the picture goes alone.
      const from = led.mm ?? 0;
      motor = window.setTimeout(() => {
        if (Math.abs((led.mm ?? 0) - from) < 5) slide(stop.mm);
      }, motorBegins);
      return true;
    },
    by(step) {
      const { target } = motion;
      const index = stops.findIndex(({ id }) => id === stopAt(stops, behaviour, target, undefined));
      const beyond = step === 1 ? stops.find(({ mm }) => mm > target) : stops.filter(({ mm }) => mm < target).at(-1);
      const next = index === -1 ? beyond : stops[index + step];
      if (next) this.to(next.id);
      else slide(step === 1 ? length : 0);
      return next?.id;
    },
    slide,
    pan: (mm) => byHand(() => motion.follow(clamp(motion.target + mm), now(), near)),
    drag: (mm) => byHand(() => motion.put(clamp(motion.mm + mm))),
    release(speed) {
      const far = clamp(motion.mm + speed * thrown);
      // Near a stop one means it.
      const stop = stops.find(({ id }) => id === stopAt(stops, behaviour, far, undefined));
      byHand(() => motion.throwTo(stop && speed !== 0 ? stop.mm : far, now()));
    },
    position(position) {
      const time = now();
      led = position === null ? lead.gone() : lead.position(position, time);
      acts.led(led);
      if (!led.follows || led.mm === undefined) return;
      pace += (Math.min(200, time - last) - pace) * 0.2;
      last = time;
      // A sensor that trembles moves the picture a little for ever: that is nobody's hand.
      if (slid(led.mm)) acts.used();
      if (led.mm === motion.target) return;
      motion.follow(led.mm, time, pace < often ? 0 : Math.min(mostBehind, (pace / 1000) * 0.6));
      wake();
    },
    tick() {
      const wasLed = led.follows;
      led = lead.tick(now());
      acts.led(led);
      // A hand has rested: the picture goes back to where the screen is.
      if (!led.follows || wasLed || led.mm === undefined) return;
      motion.slide(led.mm, now());
      wake();
    },
  };
}
