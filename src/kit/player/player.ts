import type { NarratedPart, NarratedWork } from '@/kit/narration/manifest.ts';
import { heardIn } from './heard.ts';
import { readerOf, readersOf, Silence, type Who } from './reader.ts';
import { type Likings, likings, remember } from './remembered.ts';
import { beginSleep, loudness, type SleepChoice, sleepOn } from './sleep.ts';
import { initialState, type Spot, spotOf, type State, type Status, type Witness } from './state.ts';
import { lineAt, placeIn, stepFrom, sumOf, timeIn } from './timeline.ts';
import type { Voice, VoiceEvents } from './voice.ts';

/** Longer than so many seconds between two signs of life, the machine slept. */
const asleep = 5;

/** Reads a work aloud, part by part: a store without a face. */
export class Player {
  readonly work: NarratedWork;
  readonly #witness: Witness;
  readonly #listeners = new Set<() => void>();
  #likings: Likings = likings();
  #voice: Voice | undefined;
  #turn = 0;
  /** A part that is being opened: what is asked for meanwhile waits for it. */
  #opening: Promise<void> | undefined;
  #ticked: number | undefined;
  /** Where it was last told to go: what could not be opened is tried again. */
  #wanted: { index: number; to: number | string } = { index: 0, to: 0 };
  state = initialState;

  constructor(work: NarratedWork, witness: Witness) {
    this.work = work;
    this.#witness = witness;
  }

  get speed(): number {
    return this.#likings.speed;
  }

  get isPlaying(): boolean {
    return this.state.status === 'playing' || this.state.status === 'loading';
  }

  /** Calls the listener after every change. Answers how to stop it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How long a part is, in seconds; where nobody has read it, about how long. */
  secondsOf(index: number): number {
    if (index === this.state.part && this.#voice) return this.#voice.seconds;
    const part = this.work.parts[index];
    return part?.sound?.seconds ?? (part?.sentences.length ?? 0) * 5;
  }

  /** Goes on where it stopped; at the beginning where all was heard. */
  play(): void {
    if (this.state.status === 'ended') this.#open(0, 0, true);
    else if (!this.#voice) this.#open(this.#wanted.index, this.#wanted.to, true);
    else this.#start();
  }

  pause(): void {
    this.#voice?.pause();
    // A voice tells only later that it paused: a key pressed before that must not find it playing.
    if (this.isPlaying) this.#stopped('paused');
  }

  toggle(): void {
    return this.isPlaying ? this.pause() : this.play();
  }

  /** Plays from the beginning of a sentence, or of the next that has a sound; `plays` false only goes there. */
  playFrom(sentence: string, plays = true): void {
    const index = this.work.parts.findIndex(({ sentences }) => sentences.includes(sentence));
    if (index >= 0) this.#open(index, sentence, plays);
  }

  playPart(index: number): void {
    this.#open(index, 0, true);
  }

  /** Goes so many seconds on or back within the work; a device goes by sentences. */
  by(seconds: number): void {
    void this.#once(() => {
      const { who, part, position } = this.state;
      if (who === 'device') return this.step(seconds > 0 ? 1 : -1);
      const lengths = this.work.parts.map((_, i) => this.secondsOf(i));
      const { index, rest } = timeIn(lengths, sumOf(lengths.slice(0, part)) + position + seconds);
      this.#open(index, Math.min(rest, Math.max(0, this.secondsOf(index) - 0.2)), this.isPlaying);
    });
  }

  /** Goes to a time of this part. */
  seekInPart(seconds: number): void {
    this.#open(this.state.part, seconds, this.isPlaying);
  }

  /** Goes to the next sentence or back to the one before. */
  step(step: 1 | -1): void {
    void this.#once(({ lines }) => {
      const to = stepFrom(lines, this.state.position, step);
      const isHere = typeof to === 'number';
      this.#open(this.state.part + (isHere ? 0 : step), isHere ? to : step > 0 ? 0 : Infinity, this.isPlaying);
    });
  }

  setSpeed(speed: number): void {
    this.#like({ speed });
    this.#voice?.speed(speed);
  }

  setSleep(choice: SleepChoice | undefined, left?: number): void {
    if (choice !== undefined) this.#like({ sleep: choice });
    this.#set({ sleep: choice && beginSleep(choice, left), slept: false });
    this.#voice?.volume(loudness(this.state.sleep));
  }

  /** Lets the device or the recording read. */
  setWho(who: Who): void {
    this.#like({ byDevice: who === 'device' });
    const { sentence, part } = this.state;
    this.#silence();
    this.#open(part, sentence ?? 0, this.isPlaying);
  }

  /** Falls silent for good. */
  leave(): void {
    this.#turn++;
    this.pause();
    this.#silence();
    this.#set({ status: 'idle' });
  }

  /** Does what is asked for: at once, or when the part that is being opened is there. */
  async #once(act: (voice: Voice) => void): Promise<void> {
    for (let waited: unknown; !this.#voice && waited !== this.#opening;) await (waited = this.#opening);
    if (this.#voice) act(this.#voice);
  }

  /** @param to seconds in the part, Infinity for its last sentence, or a sentence */
  #open(index: number, to: number | string, plays: boolean): void {
    const part = this.work.parts[index];
    if (!part) return;
    this.#turn++;
    this.#wanted = { index, to };
    if (this.#voice && index === this.state.part) {
      this.#go(this.#voice, part, to);
      if (plays) this.#start();
    } else this.#opening = this.#fetch(part, index, to, plays);
  }

  async #fetch(part: NarratedPart, index: number, to: number | string, plays: boolean): Promise<void> {
    const mine = this.#turn;
    this.#silence();
    this.#set({
      status: plays ? 'loading' : 'paused',
      part: index,
      position: 0,
      sentence: undefined,
      failure: undefined,
    });
    const [first, ...others] = await readersOf(part, this.#likings.byDevice);
    if (mine !== this.#turn) return;
    if (first === undefined) return this.#pass(index, to === Infinity);
    try {
      const reader = await readerOf(this.work, part, first);
      if (mine !== this.#turn) return;
      const at = placeIn(reader.lines, part.sentences, to);
      this.#voice = reader.at(at, this.#eventsOf(reader.lines));
      this.#set({ who: first, others, position: at, sentence: reader.lines[lineAt(reader.lines, at)]?.id });
    } catch (error) {
      if (mine === this.#turn)
        this.#set({ status: 'failed', failure: error instanceof Silence ? error.why : 'network' });
      return;
    }
    this.#voice.speed(this.speed);
    this.#voice.volume(loudness(this.state.sleep));
    // It may have been paused while it was fetched.
    if (this.isPlaying) this.#start();
    if (others.length === 0) void this.#findOthers(part);
  }

  /** A device's voices come late: nobody waits for them who has a recording. */
  async #findOthers(part: NarratedPart): Promise<void> {
    const all = await readersOf(part, true);
    const { who, part: now } = this.state;
    if (this.work.parts[now] === part && who) this.#set({ others: all.filter((one) => one !== who) });
  }

  /** Nobody can read this part: the next one may have a sound, or on the way back the one before. */
  #pass(index: number, isBack: boolean): void {
    const { parts } = this.work;
    const hasSound = (i: number) => parts[i]?.sound !== undefined;
    const others = parts.map((_, i) => i).filter((i) => hasSound(i) && (isBack ? i < index : i > index));
    const next = isBack ? others.at(-1) : others[0];
    if (next !== undefined) this.#open(next, isBack ? Infinity : 0, this.isPlaying);
    else this.#set({ status: 'silent', who: undefined, others: [] });
  }

  #go(voice: Voice, part: NarratedPart, to: number | string): void {
    const at = placeIn(voice.lines, part.sentences, to);
    voice.seek(at);
    const sentence = voice.lines[lineAt(voice.lines, at)]?.id;
    this.#set({ position: at, sentence, status: this.state.status === 'ended' ? 'paused' : this.state.status });
    this.#witness.seeked(this.#spot());
  }

  #start(): void {
    this.#set({ failure: undefined, slept: false, status: this.state.status === 'playing' ? 'playing' : 'loading' });
    this.#voice?.volume(loudness(this.state.sleep));
    this.#voice?.play();
  }

  #eventsOf(lines: Voice['lines']): VoiceEvents {
    const heard = heardIn(lines);
    const playing = () => {
      if (this.state.status === 'playing') return;
      const isNew = this.#ticked === undefined;
      this.#ticked = performance.now();
      this.#set({ status: 'playing' });
      if (isNew) this.#witness.played(this.#spot());
    };
    return {
      playing,
      sentence: (sentence) => this.#set({ sentence }),
      read: (from, to) => {
        if (this.state.status === 'loading') playing();
        const sentences = heard(from, to);
        if (sentences.length > 0) this.#witness.heard(sentences);
        this.#tick();
      },
      passing: () => this.#tick(),
      waiting: () => this.isPlaying && this.#set({ status: 'loading' }),
      paused: () => this.#stopped('paused'),
      refused: () => this.#stopped('refused'),
      failed: (failure) => {
        this.#stopped('failed');
        this.#set({ failure });
      },
      ended: () => this.#ended(),
    };
  }

  #stopped(status: Status): void {
    const wasPlaying = this.#ticked !== undefined;
    this.#ticked = undefined;
    this.#set({ status, position: this.#voice?.position() ?? this.state.position });
    if (wasPlaying) this.#witness.paused(this.#spot());
  }

  #ended(): void {
    const next = this.state.part + 1;
    const sleeps = this.state.sleep?.choice === 'part';
    if (next < this.work.parts.length) {
      if (sleeps) this.#stopped('paused');
      this.#open(next, 0, !sleeps);
    } else {
      this.#stopped('ended');
      this.#witness.ended();
    }
    if (sleeps) this.#set({ sleep: undefined, slept: true });
  }

  /** Time goes by: the timer runs, and at its end the sound stops. */
  #tick(): void {
    const now = performance.now();
    const seconds = Math.min(asleep, (now - (this.#ticked ?? now)) / 1000);
    if (this.#ticked !== undefined) this.#ticked = now;
    const sleep = this.state.sleep && sleepOn(this.state.sleep, seconds);
    this.#set({ position: this.#voice?.position() ?? 0, sleep });
    if (!sleep) return;
    this.#voice?.volume(loudness(sleep));
    if (sleep.left > 0) return;
    this.#set({ sleep: undefined, slept: true });
    this.pause();
  }

  #spot(): Spot {
    const first = this.work.parts[this.state.part]?.sentences[0] ?? '';
    return spotOf(this.state, this.#voice?.lines ?? [], first);
  }

  #silence(): void {
    this.#voice?.leave();
    this.#voice = undefined;
  }

  #like(change: Partial<Likings>): void {
    this.#likings = { ...this.#likings, ...change };
    remember(change);
    this.#set({});
  }

  #set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
