/** Study goes on so long after the last input. */
const attention = 60_000;

/** A stretch is reported when it is this long, if not earlier. */
const longest = 30_000;

/** A part in view for less was scrolled past: its time counts, but it was not studied. */
export const glance = 3_000;

/** Shorter stretches are not worth a record. */
const shortest = 1_000;

/** Without any event for so long (the clock ticks every few seconds, hidden pages once a minute) the machine slept. */
const asleep = 90_000;

/** Effective study time without a pause. */
export interface Stretch {
  /** The part studied in it; undefined if no part was in view long enough. */
  part: string | undefined;
  seconds: number;
  /** When it ended, by the clock that the events use. */
  end: number;
}

/**
 * Measures effective study time: the page is visible and had input within 60 seconds, or sound or video is playing.
 * A state machine without timers: it is told what happens, and when, in milliseconds of a clock that never goes back.
 * @param emit is given stretches that follow one another and never overlap
 * @param study is given the seconds of study at once, as they go by between two events
 */
export function studyClock(
  start: number,
  isVisible: boolean,
  emit: (stretch: Stretch) => void,
  study?: (seconds: number) => void,
) {
  let visible = isVisible;
  let playing = false;
  let input = start;
  let part: string | undefined;
  /** Since when the current part has been in view. */
  let entered = start;
  /** Where the stretch that is not reported yet begins; null while nobody studies. */
  let begun: number | null = visible ? start : null;
  let seen = start;

  const studiedUntil = () => (playing ? Infinity : visible ? input + attention : -Infinity);

  /** Reports up to a time, which begins the next stretch; false if there is too little to report. */
  const report = (end: number) => {
    if (begun === null || end - begun < shortest) return false;
    emit({ part: end - entered >= glance ? part : undefined, seconds: Math.round(end - begun) / 1000, end });
    begun = end;
    return true;
  };

  /** Brings the state to a time, before what happens then changes it. */
  const advance = (now: number) => {
    if (begun !== null) {
      const end = now - seen > asleep ? seen : Math.min(now, Math.max(begun, studiedUntil()));
      study?.(Math.max(0, end - seen) / 1000);
      if (end < now) {
        report(end);
        begun = null;
      } else if (now - begun >= longest) {
        report(now);
      }
    }
    seen = now;
  };

  /** After a change: study stops or begins. */
  const turn = (now: number) => {
    const studies = studiedUntil() > now;
    if (begun !== null && !studies) report(now);
    if (begun === null && studies) entered = now;
    begun = studies ? (begun ?? now) : null;
  };

  const event = (now: number, change: () => void) => {
    advance(now);
    change();
    turn(now);
  };

  return {
    tick: (now: number) => event(now, () => undefined),
    input: (now: number) => event(now, () => (input = now)),
    show: (now: number, isShown: boolean) => event(now, () => (visible = isShown)),
    play: (now: number, isPlaying: boolean) => event(now, () => (playing = isPlaying)),
    /** Another part has come into view. */
    enter: (now: number, next: string | undefined) =>
      event(now, () => {
        if (next === part) return;
        if (now - entered >= glance) report(now);
        part = next;
        entered = now;
      }),
    /** Whether the current part was in view, and studied, for more than a glance. */
    hasDwelt: (now: number) => begun !== null && now - entered >= glance,
  };
}
