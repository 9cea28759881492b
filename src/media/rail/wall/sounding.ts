import type { WallFacts } from './read-wall.ts';

/** What the wall sounds like: a stretch of it softly and over and over, a stop once when one has come to rest there. */
export interface Sounding {
  readonly isOn: boolean;
  turn(on: boolean): void;
  /** The loudest that anything may be, from 0 to 1. */
  limit(level: number): void;
  zone(id: string | undefined): void;
  /** The stop at which one has come to rest. */
  rest(article: HTMLElement | undefined): void;
  stop(): void;
}

/** Beside a voice nobody hears it, without one it is there. */
const ambientLevel = 0.35;

/** How much louder or softer it gets in a step, and how long a step is: a second from one to the other. */
const [fade, step] = [0.05, 50];

export function startSounding({ zones }: WallFacts, isOn: boolean): Sounding {
  let level = 1;
  let here: { id: string; sound: HTMLAudioElement } | undefined;
  /** What dies away. */
  const leaving = new Set<HTMLAudioElement>();
  let told: HTMLMediaElement | undefined;
  let zone: string | undefined;
  let timer = 0;

  const tick = (): void => {
    for (const sound of leaving) {
      sound.volume = Math.max(0, sound.volume - fade * level);
      if (sound.volume > 0) continue;
      sound.pause();
      sound.removeAttribute('src');
      leaving.delete(sound);
    }
    if (here) here.sound.volume = Math.min(ambientLevel * level, here.sound.volume + fade * level);
    const isDone = leaving.size === 0 && (!here || here.sound.volume >= ambientLevel * level);
    if (!isDone) return;
    clearInterval(timer);
    timer = 0;
  };
  const settle = (): void => {
    const wanted = isOn ? zones.find(({ id, sound }) => id === zone && sound !== undefined) : undefined;
    if (wanted?.id === here?.id) return;
    if (here) leaving.add(here.sound);
    here = undefined;
    if (wanted) {
      // No element of the page: a loop in the background is no study.
      const sound = new Audio(wanted.sound);
      sound.loop = true;
      sound.volume = 0;
      here = { id: wanted.id, sound };
      // Refused until somebody has touched the page: the next stretch tries again.
      void sound.play().catch(() => undefined);
    }
    timer ||= window.setInterval(tick, step);
  };
  return {
    get isOn() {
      return isOn;
    },
    turn(on) {
      isOn = on;
      if (!on) told?.pause();
      settle();
    },
    limit(most) {
      level = most;
      if (here) here.sound.volume = Math.min(here.sound.volume, ambientLevel * most);
    },
    zone(id) {
      zone = id;
      settle();
    },
    rest(article) {
      told?.pause();
      told = isOn ? (article?.querySelector<HTMLMediaElement>('[data-sound]') ?? undefined) : undefined;
      void told?.play().catch(() => undefined);
    },
    stop() {
      isOn = false;
      told?.pause();
      settle();
    },
  };
}
