/** What of the window one reads in comfortably, as shares of what the bar leaves of it. */
const [top, bottom] = [0.12, 0.68];

/** Where the sentence stands after the page has moved. */
const line = 0.28;

/** Who moved the page rests so long, in milliseconds, before it may move by itself again. */
const rest = 4_000;

/** Our own scrolling has ended when nothing has moved for so long. */
const still = 160;

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/**
 * Moves the page along with the sentence that is heard, until the reader moves it: then it stays. It goes on when the
 * reader asks for it, or reads along again where the voice is.
 * @param foot how many pixels the bar covers
 * @param onAway tells when the sentence is out of view because the reader went elsewhere, and when it is not any more
 */
export function follower(foot: () => number, onAway: (isAway: boolean) => void) {
  let sentence: Element | undefined;
  let follows = true;
  let isAway = false;
  /** Until when a scroll is ours. */
  let ours = 0;
  let moved = 0;
  let frame = 0;

  const room = () => innerHeight - foot();
  const box = () => sentence?.getBoundingClientRect();
  const isInView = () => {
    const rect = box();
    return !rect || (rect.bottom > 0 && rect.top < room());
  };
  const tell = () => {
    const next = !follows && !isInView();
    if (next !== isAway) onAway((isAway = next));
  };
  const move = () => {
    const rect = box();
    if (!rect) return;
    const isComfortable = rect.top >= room() * top && rect.bottom <= room() * bottom;
    const isTall = rect.height > room() * (bottom - top);
    if (isComfortable || (isTall && rect.top > 0 && rect.top <= room() * line)) return;
    ours = performance.now() + 1_000;
    scrollTo({ top: scrollY + rect.top - room() * line, behavior: isCalm() ? 'auto' : 'smooth' });
  };
  /** The reader moved the page. */
  const take = () => {
    moved = performance.now();
    ours = 0;
    follows = false;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      tell();
    });
  };
  const onScroll = () => {
    const now = performance.now();
    if (now < ours) ours = now + still;
    else take();
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    const isTaken = target instanceof Element && target.closest('input, select, textarea, [data-keys]') !== null;
    if (scrollKeys.has(key) && !isTaken) take();
  };

  const listening = new AbortController();
  const passive = { passive: true, signal: listening.signal };
  addEventListener('wheel', take, passive);
  addEventListener('touchmove', take, passive);
  addEventListener('keydown', onKey, passive);
  addEventListener('scroll', onScroll, passive);

  return {
    /** Another sentence is heard. */
    to(next: Element | undefined) {
      const rect = box();
      const readsAlong =
        rect && rect.top >= room() * top && rect.bottom <= room() * bottom && performance.now() - moved > rest;
      sentence = next;
      if (readsAlong) follows = true;
      if (follows) move();
      tell();
    },
    /** The reader wants to be where the voice is. */
    back() {
      follows = true;
      move();
      tell();
    },
    stop() {
      listening.abort();
      cancelAnimationFrame(frame);
    },
  };
}

function isCalm(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
