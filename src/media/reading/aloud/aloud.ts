import { render } from 'lit-html';
import type { Outline } from '@/core/progress/outline.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { wordsOf } from '@/kit/sentence/words.ts';
import { charactersIn } from '@/kit/work/reading-minutes.ts';
import { record } from '@/learner/record.ts';
import { settleSentences } from '@/learner/sentences-done.ts';
import { silentReading } from '@/learner/silent-reading.ts';
import { keepTake, type Kept, removeTake, takesOf } from '@/learner/takes.ts';
import { type AloudActs, type AloudView, aloudTemplate, type Heard } from '@/media/reading/aloud/aloud.template.ts';
import { type Narrator, narratorOf } from '@/media/reading/aloud/narrator.ts';
import { readSound } from '@/media/reading/aloud/peaks.ts';
import { longest, MicrophoneError, type Recorder, startRecorder } from '@/media/reading/aloud/recorder.ts';
import { SoundPlayer, type Stretch } from '@/media/reading/aloud/sound.ts';
import './aloud.css';

const bars = 80;

/** How often the clock and the level are drawn, in milliseconds. */
const drawEvery = 100;

/** The most sentences a passage can have: a record names no more. */
const mostSentences = 60;

/** Opens the sheet on which a passage, from a sentence on, is read aloud, recorded, heard beside the narrator, and kept. */
export function readAloud(outline: Outline, sentence: string): void {
  document.querySelector('.aloud')?.remove();
  new Aloud(outline, sentence).open();
}

class Aloud {
  readonly #outline: Outline;
  /** The sentences from the chosen one to the end of its part. */
  readonly #sentences: string[];
  readonly #sheet = document.createElement('dialog');
  readonly #player = new SoundPlayer();
  #count: number;
  #recorder: Recorder | undefined;
  #timer = 0;
  #sound: Blob | undefined;
  #url = '';
  #narrator: Narrator | undefined;
  #view: AloudView = {
    phase: canRecord() ? 'ready' : 'blocked',
    ...{ words: [], canAdd: false, canTake: false, seconds: 0, own: undefined, narrator: undefined, heard: undefined },
    ...{ isKept: false, isAsking: false, said: '', takes: [] },
  };
  readonly #acts: AloudActs = {
    add: () => this.#setCount(this.#count + 1),
    take: () => this.#setCount(this.#count - 1),
    record: () => void this.#record(),
    pause: () => {
      this.#recorder?.pause();
      this.#show({ phase: 'paused', said: phrase('停下了。') });
    },
    goOn: () => {
      this.#recorder?.goOn();
      this.#show({ phase: 'recording', said: phrase('正在录音。') });
    },
    stop: () => void this.#stop(),
    hear: (what) => this.#hear(what),
    again: () => this.#again(),
    keep: () => void this.#keep(),
    download: (take) => save(take),
    remove: (take) => void this.#remove(take),
    close: () => this.#askToClose(),
    drop: () => this.#close(),
  };

  constructor(outline: Outline, sentence: string) {
    this.#outline = outline;
    const all = outline.parts.find(({ sentences }) => sentences.includes(sentence))?.sentences ?? [sentence];
    this.#sentences = all.slice(Math.max(0, all.indexOf(sentence)));
    // To the end of the paragraph, if nothing else is wanted.
    const block = document.getElementById(sentence)?.parentElement;
    const beyond = this.#sentences.findIndex((id) => !block?.contains(document.getElementById(id)));
    this.#count = Math.max(1, beyond < 0 ? this.#sentences.length : beyond);
    this.#sheet.className = 'aloud no-print';
    this.#sheet.setAttribute('aria-labelledby', 'aloud-title');
    this.#sheet.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#askToClose();
    });
  }

  open(): void {
    document.body.append(this.#sheet);
    this.#setCount(this.#count);
    this.#sheet.showModal();
    addEventListener('pagehide', this.#onLeave);
    void this.#showTakes();
  }

  get #passage(): string[] {
    return this.#sentences.slice(0, this.#count);
  }

  #show(change: Partial<AloudView>): void {
    this.#view = { ...this.#view, ...change };
    render(aloudTemplate(this.#view, this.#acts), this.#sheet);
  }

  #setCount(count: number): void {
    const most = Math.min(this.#sentences.length, mostSentences);
    this.#count = Math.min(Math.max(1, count), most);
    const words = this.#passage.map((id) => wordsOf(document.getElementById(id)));
    this.#show({ words, canAdd: this.#count < most, canTake: this.#count > 1 });
  }

  async #record(): Promise<void> {
    this.#player.stop();
    this.#show({ phase: 'asking', heard: undefined, said: phrase('请允许使用麦克风。') });
    try {
      this.#recorder = await startRecorder();
    } catch (error) {
      this.#show({ phase: 'ready', said: refusal(error) });
      return;
    }
    if (!this.#sheet.open) return void this.#recorder.stop();
    this.#show({ phase: 'recording', seconds: 0, said: phrase('正在录音。') });
    this.#timer = window.setInterval(() => this.#draw(), drawEvery);
  }

  /** The clock and the level, while it records. */
  #draw(): void {
    const recorder = this.#recorder;
    if (!recorder) return;
    const seconds = recorder.seconds();
    const level = this.#sheet.querySelector<HTMLElement>('[data-level]');
    if (level) level.style.transform = `scaleX(${String(recorder.isPaused() ? 0 : recorder.level())})`;
    if (Math.floor(seconds) !== Math.floor(this.#view.seconds)) this.#show({ seconds });
    if (seconds >= longest) void this.#stop();
  }

  async #stop(): Promise<void> {
    const recorder = this.#recorder;
    if (!recorder) return;
    this.#recorder = undefined;
    clearInterval(this.#timer);
    const seconds = recorder.seconds();
    this.#show({ phase: 'working', said: '' });
    const passage = this.#passage;
    this.#sound = await recorder.stop();
    this.#url = URL.createObjectURL(this.#sound);
    const [read, narrator] = await Promise.all([
      readSound(this.#sound, bars).catch(() => ({ peaks: [], seconds })),
      narratorOf(this.#outline.activity, passage, bars),
      this.#credit(passage, seconds),
    ]);
    this.#narrator = narrator;
    this.#show({ phase: 'done', own: read.peaks, narrator, seconds: read.seconds, isKept: false });
    this.#sheet.querySelector<HTMLElement>('.aloud-waves + p button')?.focus();
  }

  /** Reading aloud is study; who was faster than anybody reads has not read to the end. */
  async #credit(passage: readonly string[], seconds: number): Promise<void> {
    const lines = passage.map((id) => ({ id, characters: charactersIn(wordsOf(document.getElementById(id))) }));
    const parts = silentReading()(seconds, lines);
    const part = parts.at(-1);
    if (part === undefined) return;
    const { activity } = this.#outline;
    await record({ activity, verb: 'experienced', part, parts, seconds: Math.round(seconds * 1000) / 1000 });
    await settleSentences(this.#outline);
  }

  #hear(what: Heard): void {
    const wasHeard = this.#view.heard;
    this.#player.stop();
    this.#show({ heard: undefined });
    this.#drawPlace();
    if (wasHeard === what) return;
    const take = this.#view.takes.find(({ id }) => id === what);
    const url = take ? URL.createObjectURL(take.sound) : this.#url;
    const own: Stretch = { url };
    const narrator: Stretch[] = this.#narrator ? [this.#narrator] : [];
    const stretches = what === 'narrator' ? narrator : what === 'both' ? [...narrator, own] : [own];
    clearInterval(this.#timer);
    this.#timer = window.setInterval(() => this.#drawPlace(), drawEvery);
    this.#player.play(stretches, () => {
      clearInterval(this.#timer);
      if (take) URL.revokeObjectURL(url);
      this.#show({ heard: undefined });
      this.#drawPlace();
    });
    this.#show({ heard: what });
  }

  /** Where in its waveform the sound is. */
  #drawPlace(): void {
    const { heard, seconds, own } = this.#view;
    const isNarrator = heard === 'narrator' || (heard === 'both' && this.#player.left > 0);
    const length = { own: seconds, narrator: (this.#narrator?.end ?? 0) - (this.#narrator?.start ?? 0) };
    const width = { own: (own?.length ?? 0) * 3, narrator: (this.#narrator?.peaks.length ?? 0) * 3 };
    for (const line of this.#sheet.querySelectorAll<SVGLineElement>('[data-place]')) {
      const which = line.dataset['place'] === 'narrator' ? 'narrator' : 'own';
      const isHeard = heard !== undefined && (which === 'narrator') === isNarrator && !this.#isKeptOne(heard);
      const x = isHeard ? (this.#player.position / Math.max(0.1, length[which])) * width[which] : -5;
      line.setAttribute('x1', String(x));
      line.setAttribute('x2', String(x));
    }
  }

  #isKeptOne(heard: Heard): boolean {
    return this.#view.takes.some(({ id }) => id === heard);
  }

  #again(): void {
    this.#player.stop();
    this.#forget();
    this.#show({ phase: 'ready', own: undefined, narrator: undefined, heard: undefined, isAsking: false, said: '' });
    this.#setCount(this.#count);
  }

  async #keep(): Promise<void> {
    const { seconds, own = [], words } = this.#view;
    if (!this.#sound) return;
    try {
      await keepTake({
        ...{ activity: this.#outline.activity, sentences: this.#passage, words: words.join('').slice(0, 60) },
        ...{ at: Date.now(), seconds, peaks: [...own], sound: this.#sound },
      });
    } catch {
      this.#show({ said: phrase('这台设备存不下，或者这个浏览器不让网页保存数据。可以先删掉几段。') });
      return;
    }
    const isClosing = this.#view.isAsking;
    this.#show({ isKept: true, isAsking: false, said: phrase('留在这台设备上了。') });
    await this.#showTakes();
    if (isClosing) this.#close();
  }

  async #remove({ id, ...take }: Kept): Promise<void> {
    this.#player.stop();
    await removeTake(id);
    this.#show({ heard: undefined, said: phrase('删掉了：{words}', { words: take.words.slice(0, 12) }) });
    await this.#showTakes();
    this.#sheet.querySelector<HTMLElement>('.aloud-kept .link, .aloud-head .link')?.focus();
  }

  async #showTakes(): Promise<void> {
    this.#show({ takes: await takesOf(this.#outline.activity) });
  }

  #askToClose(): void {
    const isLost = this.#recorder !== undefined || (this.#view.phase === 'done' && !this.#view.isKept);
    if (!isLost) return this.#close();
    void this.#stop().then(() => {
      this.#show({ isAsking: true });
      this.#sheet.querySelector<HTMLElement>('.aloud-ask button')?.focus();
    });
  }

  #close(): void {
    this.#onLeave();
    removeEventListener('pagehide', this.#onLeave);
    this.#sheet.close();
    this.#sheet.remove();
  }

  /** The microphone is let go, and nothing is heard any more. */
  readonly #onLeave = (): void => {
    clearInterval(this.#timer);
    this.#player.stop();
    void this.#recorder?.stop();
    this.#recorder = undefined;
    this.#forget();
  };

  #forget(): void {
    if (this.#url !== '') URL.revokeObjectURL(this.#url);
    this.#url = '';
    this.#sound = undefined;
  }
}

function canRecord(): boolean {
  return isSecureContext && 'MediaRecorder' in window && 'mediaDevices' in navigator;
}

function refusal(error: unknown): string {
  const why = error instanceof MicrophoneError ? error.why : 'busy';
  if (why === 'denied') return phrase('没有得到麦克风的许可。点网址左边的图标，允许使用麦克风，再按一次“开始录音”。');
  return why === 'none' ? phrase('这台设备上没有找到麦克风。') : phrase('麦克风打不开，可能别的程序正在用它。');
}

function save({ words, sound, at }: Kept): void {
  const url = URL.createObjectURL(sound);
  const ending = sound.type.includes('mp4') ? 'm4a' : 'webm';
  const day = new Date(at).toISOString().slice(0, 10);
  const name = `${phrase('我的朗读')}-${day}-${words.slice(0, 8).replace(/[^\p{L}\p{N}]/gu, '')}.${ending}`;
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
