import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extname } from 'node:path/posix';
import { MediaFault } from '@/kit/media-file/bytes.ts';
import { readFilm } from '@/kit/media-file/film.ts';
import { readCaptions } from '@/kit/narration/captions.ts';
import { CueError } from '@/kit/narration/vtt.ts';
import type { Mistake } from './mistake.ts';

/** A video or its captions, as far as they can be read. */
export interface FoundFilm {
  /** How long the video is, or when the last caption ends. */
  seconds?: number;
  mistakes: Mistake[];
}

/** Larger files are no use on the wire of an office, in megabytes. */
const largest = 500;

const faults = {
  format: '的内容不是它的名字说的格式，多半只改了文件名',
  cut: '不完整，后面缺了一段',
  broken: '坏了，或者没有写明时长',
};

/** Reads what stands beside a video's own file; undefined for other files. */
export async function readVideoFile(root: string, file: string, size: number): Promise<FoundFilm | undefined> {
  const ending = extname(file).toLowerCase();
  if (ending === '.vtt') return captionsOf(file, await readFile(join(root, file), 'utf8'));
  if (ending !== '.mp4' && ending !== '.webm') return undefined;
  const here = (text: string): FoundFilm => ({ mistakes: [{ file, line: 1, text }] });
  if (size > largest * 1024 * 1024)
    return here(`视频有 ${Math.round(size / 1024 / 1024)} MB，太大了。请压缩到 ${largest} MB 以内`);
  try {
    const { seconds, codecs } = await readFilm(join(root, file));
    if (ending === '.webm' || codecs.some((codec) => /^avc[1-4]$/.test(codec))) return { seconds, mistakes: [] };
    const codec = codecs.find((one) => one !== 'mp4a') ?? '别的编码';
    return here(`这个 mp4 的画面是 ${codec} 编码，许多浏览器放不了。请用视频软件另存为 H.264（AVC）编码的 mp4`);
  } catch (error) {
    if (!(error instanceof MediaFault)) throw error;
    return here(`视频${faults[error.fault]}。请用视频软件重新导出一份`);
  }
}

function captionsOf(file: string, text: string): FoundFilm {
  try {
    const ends = readCaptions(text).map(({ end }) => end);
    if (ends.length === 0) return { mistakes: [{ file, line: 1, text: '字幕文件里没有一句字幕。请补上，或者删去' }] };
    return { seconds: Math.max(...ends), mistakes: [] };
  } catch (error) {
    if (!(error instanceof CueError)) throw error;
    return { mistakes: [{ file, line: error.line, text: `${error.message}请改好` }] };
  }
}
