/** When a sentence is heard: its id, its first and last moment in seconds. */
export interface Cue {
  id: string;
  start: number;
  end: number;
  /** The sentence, for players that show captions. */
  text: string;
}

/** What a file of cues is not; the sentence goes to editors as it is. */
export class CueError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const time = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

/**
 * The cues of a WebVTT file as `npm run narrate` writes it (W3C WebVTT, section 4): one a sentence, each with an id, in
 * order, none before the last has ended. Throws a `CueError` where it is something else.
 */
export function readCues(file: string): Cue[] {
  const [head, ...blocks] = blocksOf(file);
  if (!head || head.line !== 1 || !/^\uFEFF?WEBVTT(?:[ \t]|$)/.test(head.lines[0] ?? ''))
    throw new CueError(1, '这不是字幕文件：第一行应该是 WEBVTT。');
  const cues: Cue[] = [];
  for (const { line, lines } of blocks) {
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? '')) continue;
    const cue = readCue(lines, line);
    const before = cues.at(-1);
    if (before && cue.start < before.end) throw new CueError(line, `“${cue.id}”开始时，上一句还没有结束。`);
    cues.push(cue);
  }
  return cues;
}

/** A WebVTT file of these cues. */
export function writeCues(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ id, start, end, text }) => `${id}\n${written(start)} --> ${written(end)}\n${escape(text)}\n`,
  );
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

interface Block {
  /** The number of its first line. */
  line: number;
  lines: string[];
}

/** Stretches of lines with empty ones between them. */
export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  file.split(/\r\n?|\n/).forEach((text, i) => {
    if (text !== '' && isOpen) blocks.at(-1)?.lines.push(text);
    else if (text !== '') blocks.push({ line: i + 1, lines: [text] });
    isOpen = text !== '';
  });
  return blocks;
}

function readCue([id = '', times = '', ...text]: string[], line: number): Cue {
  const [from = '', arrow, to = ''] = times.split(' ');
  const [start, end] = [secondsOf(from), secondsOf(to)];
  if (id.includes('-->') || arrow !== '-->' || start === undefined || end === undefined)
    throw new CueError(
      line,
      '这一段看不懂：应该先是句子的编号，下一行是“00:00:01.000 --> 00:00:02.500”这样的起止时间。',
    );
  if (end <= start) throw new CueError(line, `“${id}”的结束时间不比开始时间晚。`);
  return { id, start, end, text: unescape(text.join('\n')) };
}

/** Seconds of `00:01:02.500`; undefined for other text. */
export function secondsOf(text: string): number | undefined {
  const [, hours = '0', minutes, seconds, thousandths] = time.exec(text) ?? [];
  if (minutes === undefined) return undefined;
  // Whole thousandths: a sum of fractions is another number than the one that was written.
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (whole * 1000 + Number(thousandths)) / 1000;
}

/** `00:01:02.500`. */
function written(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = String(thousandths % 1000).padStart(3, '0');
  const whole = Math.floor(thousandths / 1000);
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s*\n\s*/g, ' ');
}

/** The text that a cue writes. */
export function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
