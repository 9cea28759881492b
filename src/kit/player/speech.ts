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

/** What is heard is told on in steps of so many milliseconds. */
const pace = 500;

/** A voice that has not begun after so long does not begin: it is asked once more. */
const patience = 4_000;

/** A sentence that takes so many times as long as it should, and this on top of it, in milliseconds, does not end. */
const [tooLong, grace] = [4, 10_000];

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
  let pulse: ReturnType<typeof setInterval> | undefined;
  let begun: number | undefined;
  let loudness = 1;
  /** When it may be spoken again behind a `cancel()`. */
  let quietAt = 0;
  /** Kept: Chrome collects utterances that nobody holds, and their events with them. */
  let held: SpeechSynthesisUtterance[] = [];

  const hush = () => {
    turn++;
    clearTimeout(timer);
    clearInterval(pulse);
    begun = undefined;
    if (speechSynthesis.speaking || speechSynthesis.pending) quietAt = performance.now() + settle;
    speechSynthesis.cancel();
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
      utterance.volume = loudness;
      if (i === 0) utterance.onstart = isMine(() => begin());
      if (i === pieces.length - 1) utterance.onend = isMine(end);
      utterance.onerror = ({ error }) => isMine(() => fail(error))();
      return utterance;
    });
    timer = setTimeout(
      isMine(() => {
        hush();
        if (isRetry) stop(() => events.failed('device'));
        else restart(true);
      }),
      patience,
    );
    // After a page that was left in its middle the queue may stand still.
    speechSynthesis.resume();
    for (const utterance of held) speechSynthesis.speak(utterance);
  };

  const begin = () => {
    const line = lines[here];
    const mine = turn;
    clearTimeout(timer);
    const expected = line ? ((line.end - line.start) / times) * 1000 : 0;
    timer = setTimeout(() => mine === turn && stop(() => events.failed('device')), expected * tooLong + grace);
    begun = performance.now();
    events.sentence(line?.id);
    events.playing();
    clearInterval(pulse);
    pulse = setInterval(events.passing, pace);
  };
  const end = () => {
    const line = lines[here];
    const mine = turn;
    here++;
    clearTimeout(timer);
    clearInterval(pulse);
    begun = undefined;
    if (line) events.read(line.start, line.end);
    // Who is told may have stopped it.
    if (mine === turn) readOn();
  };
  const fail = (error: SpeechSynthesisErrorCode) => {
    // What it cancelled itself is of an earlier turn: this was another page, or the system.
    if (error === 'interrupted' || error === 'canceled') stop(events.paused);
    else if (error === 'not-allowed') stop(events.refused);
    else stop(() => events.failed(error === 'network' ? 'network' : 'device'));
  };
  const stop = (tell: () => void) => {
    hush();
    reading = false;
    tell();
  };
  const restart = (isRetry = false) => {
    hush();
    const wait = quietAt - performance.now();
    if (wait <= 0) readOn(isRetry);
    else timer = setTimeout(() => readOn(isRetry), wait);
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
    // What is being spoken stays as loud as it is: the next sentence is quieter.
    volume(wanted) {
      loudness = wanted;
    },
    leave: hush,
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
