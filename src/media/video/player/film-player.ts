import { optionPart } from '@/kit/interaction/interaction.ts';
import { barBefore, labelAt, type Meeting, stopBetween } from '@/kit/interaction/meeting.ts';
import type { Outcome } from '@/kit/interaction/open-meeting.ts';
import { heardIn } from '@/kit/player/heard.ts';
import type { FilmData } from '@/media/video/film-data.ts';
import { turnBetween, type Road } from '@/media/video/road.ts';
import { spotAt, stretchesOf } from '@/media/video/stretches.ts';
import type { FilmState, FilmWitness } from './film-state.ts';
import { stopFloating } from './float.ts';

/** What lies right at a moment one goes to is still to be met: one arrives a thousandth of a second before it. */
const before = 0.001;

/** How far back “again” goes, in seconds. */
const againSeconds = 15;

/**
 * A film with interactions over the browser's own `<video>`: whatever moves its time, be it this bar, the lock screen or a
 * key of the browser, passes through here.
 */
export class FilmPlayer {
  readonly video: HTMLVideoElement;
  readonly data: FilmData;
  readonly #witness: FilmWitness;
  readonly #isDone: (part: string) => boolean;
  readonly #road: Road;
  readonly #heard: (from: number, to: number) => string[];
  readonly #listeners = new Set<() => void>();
  readonly #stop = new AbortController();
  /** Up to where everything was met. */
  #passed = 0;
  /** Up to where it was played, or gone to: chapters that end later lead elsewhere. */
  #reached = 0;
  /** Since when the film has been seen without a gap. */
  #seenFrom = 0;
  /** A seek that is under way was asked for here and looked at already. */
  #isSeeking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasPlaying = false;
  state: FilmState = { meeting: undefined, label: undefined, isOver: false };

  /** @param isDone whether a part was done, by the member's progress and on this page */
  constructor(video: HTMLVideoElement, data: FilmData, witness: FilmWitness, isDone: (part: string) => boolean) {
    this.video = video;
    this.data = data;
    this.#witness = witness;
    this.#isDone = isDone;
    this.#road = { seconds: data.seconds, chapters: data.chapters, choices: [] };
    this.#heard = heardIn(stretchesOf(data.seconds).map(({ id, from, to }) => ({ id, start: from, end: to })));
    const { signal } = this.#stop;
    const on = (name: string, act: () => void) => video.addEventListener(name, act, { signal });
    on('timeupdate', () => this.#pass());
    on('playing', () => this.#playing());
    on('play', () => this.#started());
    on('pause', () => this.#paused());
    on('seeking', () => this.#seeking());
    on('seeked', () => this.#seeked());
    on('ended', () => this.#ended());
    addEventListener('pagehide', () => this.rest(), { signal });
    for (const name of ['ratechange', 'volumechange', 'waiting', 'canplay', 'durationchange', 'error'])
      on(name, () => this.#tell());
  }

  get time(): number {
    return this.video.currentTime;
  }

  /** Calls the listener after every change. Answers how to stop it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  isDone = (meeting: Meeting): boolean => this.#isDone(meeting.id);

  play(): void {
    if (this.state.meeting) return;
    if (this.state.isOver) this.#jump(0);
    // A browser that wants to be touched first refuses: the button is still there.
    void this.video.play().catch(() => undefined);
  }

  pause(): void {
    this.video.pause();
  }

  toggle(): void {
    if (this.video.paused) this.play();
    else this.pause();
  }

  /** Goes to a moment, as far as nothing before it forbids that; what forbids it is shown. */
  seek(to: number): void {
    this.#close();
    const time = Math.min(Math.max(0, to), this.data.seconds);
    const bar = barBefore(this.data.meetings, this.#passed, time, this.isDone);
    this.#jump(bar?.at ?? time);
    if (bar) this.open(bar);
  }

  by(seconds: number): void {
    this.seek(this.time + seconds);
  }

  /** Shows an interaction: the film rests. */
  open(meeting: Meeting): void {
    this.#set({ meeting });
    this.video.pause();
    stopFloating(this.video);
  }

  /** Shows an interaction that a mark names, and goes to its moment. */
  visit(meeting: Meeting): void {
    this.seek(meeting.at);
    if (!this.state.meeting) this.open(meeting);
  }

  /** The interaction that is shown came to an end. */
  end(outcome: Outcome): void {
    const { meeting } = this.state;
    if (!meeting) return;
    this.#set({ meeting: undefined, label: undefined });
    if (outcome.how === 'again') {
      this.#jump(Math.max(0, meeting.at - againSeconds));
      return this.play();
    }
    this.#passed = Math.max(this.#passed, meeting.at);
    if (outcome.how === 'done' && meeting.kind !== 'question') this.#witness.met(meeting.id);
    if (outcome.how === 'chosen') {
      this.#witness.met(meeting.id, optionPart(meeting.id, outcome.index));
      const to = meeting.to?.[outcome.index] ?? undefined;
      if (to !== undefined) return this.#take(to, meeting);
    }
    this.play();
  }

  /** The page is being left: where one is, is remembered. */
  rest(): void {
    if (!this.#wasPlaying) return;
    this.#see();
    this.#wasPlaying = false;
    this.#witness.paused(this.#spot());
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.rest();
  }

  /** Goes where an option leads; who chose what begins right here is not asked again. */
  #take(to: number, { at }: Meeting): void {
    if (to >= this.data.seconds) return this.#finish();
    this.#jump(to);
    if (to === at) this.#passed = at;
    this.play();
  }

  #jump(to: number): void {
    this.#see();
    // Before anything is known of the film there is nothing to seek: it will begin there.
    this.#isSeeking = this.video.readyState > 0 || to > 0;
    this.#passed = to - before;
    this.#reached = to;
    this.video.currentTime = to;
    this.#set({ isOver: false });
  }

  /** Time went by: what was seen is told, and what lies in between stops the film. Answers whether something did. */
  #pass(): boolean {
    if (this.video.seeking || this.#isSeeking) return false;
    const now = this.time;
    if (!this.video.paused) this.#see();
    const stop = stopBetween(this.data.meetings, this.#passed, now, this.isDone);
    const turn = turnBetween(this.#road, this.#reached, now);
    if (stop && stop.at <= (turn?.at ?? Infinity)) {
      this.#passed = stop.at;
      this.open(stop);
      return true;
    }
    if (turn) {
      this.#turn(turn.to);
      return true;
    }
    this.#passed = Math.max(this.#passed, now);
    this.#reached = now;
    this.#set({ label: labelAt(this.data.meetings, now) });
    this.#plan();
    return false;
  }

  /** A chapter leads elsewhere than to the next. */
  #turn(to: number): void {
    if (to >= this.data.seconds) return this.#finish();
    this.#jump(to);
    this.#witness.seeked(this.#spot());
    if (this.video.paused) this.play();
  }

  #finish(): void {
    this.video.pause();
    this.#set({ isOver: true });
    this.#witness.ended();
  }

  /** `timeupdate` comes up to a quarter of a second late: the next stop is waited for apart. */
  #plan(): void {
    clearTimeout(this.#timer);
    if (this.video.paused) return;
    const stops = [...this.data.meetings.map(({ at }) => at), ...this.data.chapters.map(({ at }) => at)];
    const next = Math.min(...stops.filter((at) => at > this.time));
    const wait = ((next - this.time) / this.video.playbackRate) * 1000;
    if (wait < 2_000) this.#timer = setTimeout(() => this.#pass(), wait + 10);
  }

  #started(): void {
    if (this.state.meeting) this.video.pause();
    else this.#set({ isOver: false });
  }

  #playing(): void {
    this.#seenFrom = this.time;
    if (!this.#wasPlaying) this.#witness.played(this.#spot());
    this.#wasPlaying = true;
    this.#plan();
    this.#tell();
  }

  #paused(): void {
    clearTimeout(this.#timer);
    this.#see();
    if (this.#wasPlaying) this.#witness.paused(this.#spot());
    this.#wasPlaying = false;
    this.#tell();
  }

  /** What moves the time from outside is held where it may not go on. */
  #seeking(): void {
    if (this.#isSeeking) return;
    const to = this.time;
    const bar = barBefore(this.data.meetings, this.#passed, to, this.isDone);
    this.#seenFrom = to;
    if (bar) {
      this.#jump(bar.at);
      this.open(bar);
    } else {
      this.#passed = to - before;
      this.#reached = to;
    }
  }

  #seeked(): void {
    this.#isSeeking = false;
    this.#seenFrom = this.time;
    this.#witness.seeked(this.#spot());
    this.#set({ label: labelAt(this.data.meetings, this.time) });
    this.#plan();
  }

  #ended(): void {
    if (this.#pass()) return;
    const last = stopBetween(this.data.meetings, this.#passed, Infinity, this.isDone);
    if (last) return this.open(last);
    this.#finish();
  }

  /** What was seen since the last time, at whatever speed. */
  #see(): void {
    const now = this.time;
    if (this.video.seeking || now <= this.#seenFrom) return;
    const seen = this.#heard(this.#seenFrom, now);
    this.#seenFrom = now;
    if (seen.length > 0) this.#witness.heard(seen);
  }

  #spot(): { part: string; offset: number } {
    return spotAt(this.data.seconds, this.time);
  }

  #close(): void {
    if (this.state.meeting) this.#set({ meeting: undefined });
  }

  #set(change: Partial<FilmState>): void {
    const next = { ...this.state, ...change };
    this.state = next;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
