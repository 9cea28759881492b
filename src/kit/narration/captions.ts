import { blocksOf, CueError, secondsOf, unescape } from './vtt.ts';

/** What is said, or heard, from a moment to another. */
export interface Caption {
  start: number;
  end: number;
  text: string;
}

const arrow = /^(\S+)[ \t]+-->[ \t]+(\S+)/;

/**
 * The cues of any WebVTT file (W3C WebVTT, section 4), as other programs write them: ids, settings and tags may be there
 * and mean nothing here. In the order of their beginnings. Throws a `CueError`.
 */
export function readCaptions(file: string): Caption[] {
  const [head, ...blocks] = blocksOf(file);
  if (!head || head.line !== 1 || !/^\uFEFF?WEBVTT(?:[ \t]|$)/.test(head.lines[0] ?? ''))
    throw new CueError(1, '这不是字幕文件：第一行应该是 WEBVTT。');
  return blocks
    .flatMap(({ line, lines }) => {
      if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? '')) return [];
      const at = lines[0]?.includes('-->') ? 0 : 1;
      const [, from = '', to = ''] = arrow.exec(lines[at] ?? '') ?? [];
      const [start, end] = [secondsOf(from), secondsOf(to)];
      if (start === undefined || end === undefined)
        throw new CueError(line, '这一段字幕看不懂：应该有一行“00:00:01.000 --> 00:00:02.500”这样的起止时间。');
      if (end <= start) throw new CueError(line + at, '这一段字幕的结束时间不比开始时间晚。');
      const text = unescape(
        lines
          .slice(at + 1)
          .join('\n')
          .replace(/<[^>]*>/g, ''),
      ).trim();
      return text === '' ? [] : [{ start, end, text }];
    })
    .sort((a, b) => a.start - b.start);
}
