import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../narrate/refusal.ts';
import { run } from '../narrate/run.ts';
import type { Still } from './camera.ts';
import { rate } from './schedule.ts';

/** A format of the film: how its pictures are encoded, and how its sound is. */
export interface Format {
  ending: 'mp4' | 'webm';
  picture: string[];
  sound: string[];
}

// A key frame every two seconds: seeking waits for none of them long.
const keys = ['-force_key_frames', 'expr:gte(t,n_forced*2)', '-g', '250'];

/** What every browser plays, and what those without H.264 play. */
export const formats: Format[] = [
  {
    ending: 'mp4',
    picture: ['-c:v', 'libx264', '-preset', 'medium', '-crf', '31', ...keys],
    sound: ['-c:a', 'aac', '-b:a', '32k', '-movflags', '+faststart'],
  },
  {
    ending: 'webm',
    picture: [
      '-c:v',
      'libvpx-vp9',
      '-b:v',
      '0',
      '-crf',
      '38',
      '-deadline',
      'good',
      '-cpu-used',
      '4',
      '-row-mt',
      '1',
      ...keys,
    ],
    sound: ['-c:a', 'libopus', '-b:a', '20k', '-frame_duration', '60'],
  },
];

/** What a preview is encoded with: quickly, to be looked at once. */
export const draftFormats: Format[] = [
  {
    ending: 'mp4',
    picture: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '30', ...keys],
    sound: ['-c:a', 'aac', '-b:a', '32k', '-movflags', '+faststart'],
  },
];

/** Colours as screens have them; without this browsers guess, and the paper turns yellow or grey. */
const colours = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p';
const coloursSaid = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];

/** A name for what is made of these things: the same as long as none of them changes. */
export function keyOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** The files of a slide in the cache, or undefined where it has yet to be made. They count as used now. */
export async function keptSegment(cache: string, key: string, formats: readonly Format[]): Promise<boolean> {
  const files = [`${key}.png`, ...formats.map(({ ending }) => `${key}.${ending}`)].map((name) => join(cache, name));
  if (!files.every((file) => existsSync(file))) return false;
  const now = new Date();
  await Promise.all(files.map((file) => utimes(file, now, now)));
  return true;
}

/**
 * Encodes a slide's pictures into `<cache>/<key>.<ending>`, one file a format, and keeps its last picture beside them.
 * `scratch` is a folder for the pictures. Nothing unfinished ever has one of these names.
 */
export async function makeSegment(
  stills: AsyncIterable<Still>,
  { cache, key, formats, scratch }: { cache: string; key: string; formats: readonly Format[]; scratch: string },
): Promise<void> {
  const { list, last } = await writeStills(stills, scratch);
  await mkdir(cache, { recursive: true });
  const next = (ending: string): string => join(scratch, `segment.${ending}`);
  const outputs = formats.flatMap(({ ending, picture }) => [
    ...['-map', '0:v', '-vf', colours, '-fps_mode', 'passthrough', '-enc_time_base', `1:${String(rate)}`],
    ...[...picture, ...coloursSaid, '-an', next(ending)],
  ]);
  const words = ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list, ...outputs];
  const { code, stderr } = await run('ffmpeg', words);
  if (stderr.includes('fps_mode')) throw new Refusal('ffmpeg 太旧：做影片要用 5.1 或更新的。请升级 ffmpeg 再运行。');
  if (code !== 0) throw new Refusal(`ffmpeg 没能把幻灯片变成影片：${stderr.trim().slice(-300)}`);
  for (const { ending } of formats) await rename(next(ending), join(cache, `${key}.${ending}`));
  await rename(last, join(cache, `${key}.png`));
}

/** Writes pictures and the list by which ffmpeg shows each for its time. */
async function writeStills(stills: AsyncIterable<Still>, scratch: string): Promise<{ list: string; last: string }> {
  const lines = ['ffconcat version 1.0'];
  let [count, last] = [0, ''];
  let before: Buffer | undefined;
  for await (const { png, frames } of stills) {
    if (png !== before) {
      last = `${String(count++)}.png`;
      await writeFile(join(scratch, last), png);
    }
    before = png;
    lines.push(`file ${last}`, `duration ${String(frames / rate)}`);
  }
  const list = join(scratch, 'list.txt');
  await writeFile(list, `${lines.join('\n')}\n`);
  return { list, last: join(scratch, last) };
}
