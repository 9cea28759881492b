import type { Activity } from '@/core/place/place.ts';
import { currentAccount } from './account.ts';
import { type Box, partInView } from './part-in-view.ts';
import { type Deed, record } from './record.ts';
import { studyClock } from './study-clock.ts';

const tickEvery = 5_000;

/** Moving the pointer is no news for so long. */
const inputEvery = 1_000;

const inputs = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel', 'touchstart'] as const;

/** How a page counts parts by itself. */
export interface PartsRead {
  /** Is given the seconds of study as they go by. */
  study(seconds: number): void;
  /** Records a stretch, with what was studied in it. */
  keep(stretch: Deed): void;
}

export interface StudyTime {
  /** The part in view, where the page knows it better than by its sections (a quiz, a player). */
  enter(part: string | undefined): void;
  /** Brings the measure up to now, before something changes that it depends on. */
  tick(): void;
  /** Ends the measuring and leaves no trace. */
  stop(): void;
}

interface SoundOf {
  activity: Activity;
  isPlaying: boolean;
}

declare global {
  interface DocumentEventMap {
    soundof: CustomEvent<SoundOf>;
  }
}

/** Sound of a work plays, or stops, that is no element of this document: what measures study in that work counts it. */
export function tellSound(activity: Activity, isPlaying: boolean): void {
  document.dispatchEvent(new CustomEvent<SoundOf>('soundof', { detail: { activity, isPlaying } }));
}

/**
 * Records effective study time in a work: once every 30 seconds at most, when another part comes into view, and when
 * the page is hidden.
 * @param sections the parts, each with its id, in the order of the page; none if the page tells by `enter`
 * @param read where the page knows parts that are smaller than sections
 */
export function startStudyTime(activity: Activity, sections: readonly HTMLElement[] = [], read?: PartsRead): StudyTime {
  const dwelt = new Set<string>();
  const playing = new Set<EventTarget | null>();
  let account = currentAccount();
  let part: string | undefined;
  let lastInput = 0;
  let frame = 0;

  /** Whether the stretch began before someone signed in or out: it is nobody's then. */
  const isOthers = () => {
    const before = account;
    account = currentAccount();
    return before !== account;
  };

  const keep = read?.keep ?? ((stretch: Deed) => void record(stretch));
  const clock = studyClock(
    performance.now(),
    isVisible(),
    ({ part, seconds, end }) => {
      if (isOthers()) return;
      const at = Date.now() - (performance.now() - end);
      keep({ activity, verb: 'experienced', at, seconds, ...(part === undefined ? {} : { part }) });
    },
    // Who listens does not read silently: what is heard is counted by whoever plays it.
    (seconds) => playing.has(null) || read?.study(seconds),
  );

  const enter = (next: string | undefined) => {
    part = next;
    clock.enter(performance.now(), next);
  };
  const look = () => {
    frame = 0;
    if (sections.length === 0 || !isVisible()) return;
    if (part !== undefined && clock.hasDwelt(performance.now())) dwelt.add(part);
    enter(partInView(boxes(sections), innerHeight, (id) => dwelt.has(id)));
  };
  const onInput = () => {
    const now = performance.now();
    if (now - lastInput < inputEvery) return;
    lastInput = now;
    clock.input(now);
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(look);
  };
  const onTick = () => {
    clock.tick(performance.now());
    look();
  };
  const onShow = () => {
    clock.show(performance.now(), isVisible());
    clock.play(performance.now(), playing.size > 0);
  };
  const onHide = () => {
    clock.show(performance.now(), false);
    clock.play(performance.now(), false);
  };
  const play = (source: EventTarget | null, isPlaying: boolean) => {
    if (isPlaying) playing.add(source);
    else playing.delete(source);
    clock.play(performance.now(), playing.size > 0);
  };
  // Media events don't bubble. A silent loop is decoration.
  const onPlay = ({ target }: Event) => {
    if (target instanceof HTMLMediaElement && !(target.muted && target.loop)) play(target, true);
  };
  const onPause = ({ target }: Event) => play(target, false);
  const onSound = ({ detail }: CustomEvent<SoundOf>) => {
    if (detail.activity !== activity) return;
    onTick();
    play(null, detail.isPlaying);
  };

  const listening = new AbortController();
  const passive = { capture: true, passive: true, signal: listening.signal };
  for (const name of inputs) addEventListener(name, onInput, passive);
  addEventListener('scroll', onScroll, passive);
  document.addEventListener('visibilitychange', onShow, passive);
  addEventListener('pageshow', onShow, passive);
  addEventListener('pagehide', onHide, passive);
  document.addEventListener('play', onPlay, passive);
  for (const name of ['pause', 'ended', 'emptied']) document.addEventListener(name, onPause, passive);
  document.addEventListener('soundof', onSound, passive);
  const timer = setInterval(onTick, tickEvery);
  look();

  return {
    enter,
    tick: onTick,
    stop: () => {
      onHide();
      listening.abort();
      clearInterval(timer);
      cancelAnimationFrame(frame);
    },
  };
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** A part ends where the next one begins: sections may be mere headings. */
function boxes(sections: readonly HTMLElement[]): Box[] {
  const rectangles = sections.map((section) => section.getBoundingClientRect());
  return sections.map(({ id }, i) => {
    const { top, bottom } = rectangles[i] as DOMRect;
    return { id, top, bottom: rectangles[i + 1]?.top ?? bottom };
  });
}
