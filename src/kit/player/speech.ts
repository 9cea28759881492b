import type { Line } from './timeline.ts';
import type { Voice, VoiceEvents } from './voice.ts';

/** A sentence for the device to read. */
export interface Spoken {
  id: string;
  text: string;
}

/** What a device's voice reads in a second at its own speed; only for how long a part will take. */
const charactersASecond = 4.2;

/** Chrome's voices fall silent in utterances of more than 15 seconds: longer sentences are read in pieces. */
const longestPiece = 50;

/** Chrome loses what is spoken right behind `cancel()`. */
const settle = 80;

/** A voice that has not begun after so long does not begin: it is asked once more. */
const patience = 4_000;

/**
 * The device reads a part, sentence by sentence (Web Speech API): a sentence that ended is a sentence heard. There is no
 * pause within one, for Android's `pause()` ends it: reading goes on at the beginning of the sentence.
 * @param from where it begins, in seconds of `linesOf(sentences)`
 */
export function speech(
  sentences: readonly Spoken[],
  voice: SpeechSynthesisVoice,
  from: number,
  events: VoiceEvents,
): Voice {
  const lines = linesOf(sentences);
  const seconds = lines.at(-1)?.end ?? 0;
  let here = indexAt(lines, from);
  let times = 1;
  /** Whatever an utterance of an earlier turn tells is of no more interest. */
  let turn = 0;
  let reading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun: number | undefined;
  /** Kept: Chrome collects utterances that nobody holds, and their events with them. */
  let held: SpeechSynthesisUtterance[] = [];

  const hush = () => {
    turn++;
    clearTimeout(timer);
    begun = undefined;
    const wasBusy = speechSynthesis.speaking || speechSynthesis.pending;
    speechSynthesis.cancel();
    return wasBusy;
  };

  const readOn = (isRetry = false) => {
    const sentence = sentences[here];
    if (!sentence) {
      reading = false;
      events.ended();
      return;
    }
    const mine = turn;
    const isMine = (act: () => void) => () => mine === turn && act();
    const pieces = piecesOf(sentence.text);
    held = pieces.map((piece, i) => {
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = times;
      if (i === 0) utterance.onstart = isMine(() => begin(sentence.id));
      if (i === pieces.length - 1) utterance.onend = isMine(end);
      utterance.onerror = ({ error }) => isMine(() => fail(error))();
      return utterance;
    });
    timer = setTimeout(
      isMine(() => {
        hush();
        if (isRetry) stop(() => events.failed('device'));
        else timer = setTimeout(() => readOn(true), settle);
      }),
      patience,
    );
    // After a page that was left in its middle the queue may stand still.
    speechSynthesis.resume();
    for (const utterance of held) speechSynthesis.speak(utterance);
  };

  const begin = (id: string) => {
    clearTimeout(timer);
    begun = performance.now();
    events.sentence(id);
    events.playing();
  };
  const end = () => {
    const line = lines[here];
    here++;
    begun = undefined;
    if (line) events.read(line.start, line.end);
    readOn();
  };
  const fail = (error: SpeechSynthesisErrorCode) => {
    if (error === 'interrupted' || error === 'canceled') return;
    if (error === 'not-allowed') stop(events.refused);
    else stop(() => events.failed(error === 'network' ? 'network' : 'device'));
  };
  const stop = (tell: () => void) => {
    hush();
    reading = false;
    tell();
  };
  const restart = () => {
    const wasBusy = hush();
    const mine = turn;
    if (!wasBusy) readOn();
    else timer = setTimeout(() => mine === turn && readOn(), settle);
  };

  return {
    lines,
    seconds,
    play() {
      reading = true;
      events.waiting();
      restart();
    },
    pause: () => stop(events.paused),
    seek(wanted) {
      here = indexAt(lines, wanted);
      if (reading) restart();
      events.sentence(lines[here]?.id);
    },
    position() {
      const { start, end } = lines[here] ?? { start: seconds, end: seconds };
      const since = begun === undefined ? 0 : ((performance.now() - begun) / 1000) * times;
      return Math.min(start + since, Math.max(start, end - 0.01));
    },
    speed(wanted) {
      const changed = wanted !== times;
      times = wanted;
      if (changed && reading) restart();
    },
    volume() {},
    leave: () => void hush(),
  };
}

/** About when the device will read which sentence. */
export function linesOf(sentences: readonly Spoken[]): Line[] {
  let at = 0;
  return sentences.map(({ id, text }) => {
    const start = at;
    at += Math.max(1, text.length / charactersASecond);
    return { id, start, end: at };
  });
}

/** Cuts a long sentence behind its marks. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const clause of text.match(/[^，、：；,:;]+[，、：；,:;]*|[，、：；,:;]+/g) ?? [text]) {
    const before = pieces.at(-1);
    if (before !== undefined && before.length + clause.length <= longestPiece) pieces[pieces.length - 1] += clause;
    else pieces.push(clause);
  }
  return pieces;
}

function indexAt(lines: readonly Line[], seconds: number): number {
  const index = lines.findIndex(({ end }) => end > seconds);
  return index < 0 ? Math.max(0, lines.length - 1) : index;
}
