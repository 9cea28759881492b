import { askWaveform, savePart, Trouble } from './ask.ts';
import { confirm, gap, historyOf, isChanged, markRead, markUnread, moveEdge, redo, undo } from './history.ts';
import type { Edge, History } from './history.ts';
import { Sound } from './sound.ts';
import { isOpen, type Bounds, type Part, type PartSentence } from '../part.ts';

/** A part being reviewed: what was done to it, which sentence is looked at, what is heard. */
export class Editor {
  readonly query: string;
  part: Part;
  history: History;
  /** Places of the sentences in the order of the list: those to be listened to first. It stays while one works. */
  readonly order: number[];
  /** How many of them are to be listened to. */
  readonly doubtful: number;
  chosen = 0;
  /** What the large waveform shows. */
  view: Bounds = [0, 1];
  /** Undefined until they are there. */
  bars: Uint8Array | undefined;
  playing: number | undefined;
  trouble: string | undefined;
  /** Told to whoever does not see the page, and shown. */
  said = '';
  isSaving = false;
  readonly #sound: Sound;
  readonly #changed: () => void;
  readonly #painted: () => void;
  /** Whether the next move goes on with the last one. */
  #isMoving = false;

  /**
   * @param changed called when something has to be shown otherwise
   * @param painted called when only the place of the sound is another
   */
  constructor(part: Part, query: string, changed: () => void, painted: () => void) {
    [this.part, this.query, this.#changed, this.#painted] = [part, query, changed, painted];
    this.history = historyOf(part);
    const places = part.sentences.map((_, i) => i);
    const open = places.filter((i) => isOpen(part.sentences[i] as PartSentence));
    const certainty = (i: number): number => part.sentences[i]?.confidence ?? 1;
    this.order = [...open.sort((a, b) => certainty(a) - certainty(b)), ...places.filter((i) => !open.includes(i))];
    this.doubtful = open.length;
    const urls = [
      { url: `sound${query}&format=m4a`, type: 'audio/mp4; codecs=mp4a.40.2' },
      { url: `sound${query}&format=opus`, type: 'audio/ogg; codecs=opus' },
    ];
    this.#sound = new Sound(urls, (at) => {
      const isOn = this.playing !== undefined && at !== undefined;
      this.playing = at;
      if (isOn) this.#painted();
      else this.#changed();
    });
    this.choose(this.order[0] ?? 0);
    void this.#drawn();
  }

  get sentence(): PartSentence | undefined {
    return this.history.now[this.chosen];
  }

  get isChanged(): boolean {
    return isChanged(this.history);
  }

  close(): void {
    this.#sound.close();
  }

  choose(place: number): void {
    this.chosen = place;
    this.#look();
    this.#changed();
  }

  /** The sentence so many places on in the list. */
  chooseBy(steps: number): void {
    const at = this.order.indexOf(this.chosen) + steps;
    const place = this.order[at];
    if (place !== undefined) this.choose(place);
  }

  /** Plays the chosen sentence, where it was not read what lies in its place; or stops. */
  hear(): void {
    if (this.#sound.isPlaying) this.#sound.pause();
    else this.hearStretch(this.sentence?.bounds ?? gap(this.history, this.chosen));
  }

  hearStretch([from, to]: Bounds): void {
    this.#sound.play(from, to).catch(() => this.#fail('浏览器放不出这个声音。'));
  }

  move(edge: Edge, to: number, goesOn: boolean): void {
    this.#do(moveEdge(this.history, this.chosen, edge, to, goesOn && this.#isMoving));
    this.#isMoving = true;
  }

  /** A drag or a held key has ended. */
  moved(): void {
    this.#isMoving = false;
    const { bounds } = this.sentence ?? {};
    const margin = (this.view[1] - this.view[0]) * 0.04;
    if (bounds && (bounds[0] < this.view[0] + margin || bounds[1] > this.view[1] - margin)) this.#look();
    this.#changed();
  }

  /** Says that the chosen sentence is right, and goes on to the next; or takes that back. */
  confirm(confirmed: boolean): void {
    this.#do(confirm(this.history, this.chosen, confirmed));
    if (confirmed) this.chooseBy(1);
  }

  markUnread(): void {
    this.#do(markUnread(this.history, this.chosen));
  }

  markRead(): void {
    const after = markRead(this.history, this.chosen);
    if (after === this.history) this.#say('前后两句之间没有空，先把它们的起止挪开。');
    this.#do(after);
    this.#look();
    this.#changed();
  }

  undo(): void {
    this.#go(undo(this.history), '撤销了一步');
  }

  redo(): void {
    this.#go(redo(this.history), '重做了一步');
  }

  async save(): Promise<void> {
    if (this.isSaving || !this.isChanged) return;
    this.isSaving = true;
    this.trouble = undefined;
    this.#changed();
    const wanted = this.history.now;
    try {
      const sentences = wanted.map(({ id, bounds, confirmed }) => ({ id, bounds, confirmed }));
      this.part = await savePart(this.query, { version: this.part.version, sentences });
      this.history = { ...this.history, saved: wanted };
      this.said = '存好了';
    } catch (error) {
      this.trouble = error instanceof Trouble ? error.message : '没有保存，请再试一次。';
    }
    this.isSaving = false;
    this.#changed();
  }

  #go(after: History, said: string): void {
    if (after === this.history) return;
    const place = after.now.findIndex((sentence, i) => sentence !== this.history.now[i]);
    this.#do(after);
    this.#say(said);
    if (place !== -1) this.choose(place);
  }

  #do(after: History): void {
    this.history = after;
    this.#isMoving = false;
    this.#changed();
  }

  #say(said: string): void {
    this.said = said;
    this.#changed();
  }

  #fail(trouble: string): void {
    this.trouble = trouble;
    this.#changed();
  }

  /** Shows the chosen sentence with something around it. */
  #look(): void {
    const [start, end] = this.sentence?.bounds ?? gap(this.history, this.chosen);
    const margin = Math.max(1, (end - start) * 0.35);
    this.view = [Math.max(0, start - margin), Math.min(this.part.seconds, end + margin)];
  }

  async #drawn(): Promise<void> {
    try {
      this.bars = await askWaveform(this.query);
    } catch (error) {
      this.trouble = error instanceof Trouble ? error.message : '波形没有取来。';
    }
    this.#changed();
  }
}
