import { open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import { secondsOf, type Track } from '../sound/track.ts';

/** Samples a second of what is encoded for the web: speech has nothing above 12 kHz that anybody misses. */
const rate = 24_000;

/** Hours that one part may have. */
const longest = 3;

/** Seconds that may be missing of what a file's header promises: formats round. */
const rounding = 1;

const probed = z.object({
  streams: z.array(z.object({ codec_type: z.string() })),
  format: z.object({ duration: z.coerce.number() }).partial(),
});

/**
 * Writes a recording of any format into `file` as a track. Throws a `Refusal` that names the recording (`label`) where it is
 * empty, no sound, cut off or too long.
 */
export async function decodeRecording(path: string, label: string, file: string): Promise<Track> {
  if ((await stat(path)).size === 0) throw new Refusal(`${label} 是空的，请重新放一份录音。`);
  await refuseCutWav(path, label);
  const promised = await lengthOf(path, label);
  if (promised > longest * 3600 + 60)
    throw new Refusal(
      `${label} 有 ${(promised / 3600).toFixed(1)} 小时，一部分最多 ${String(longest)} 小时。请在正文里加几个小标题，分成几部分，录音也照着剪开。`,
    );
  const words = [
    '-v',
    'error',
    '-y',
    '-i',
    path,
    '-map',
    '0:a:0',
    '-ac',
    '1',
    '-ar',
    String(rate),
    '-f',
    's16le',
    file,
  ];
  const { code, stderr } = await run('ffmpeg', words);
  const bytes = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const track = { file, rate, length: Math.floor(bytes / 2) };
  if (code !== 0 || track.length === 0) throw new Refusal(`${label} 坏了，读不出声音：${lastLine(stderr)}`);
  if (promised - secondsOf(track) > Math.max(rounding, 0.01 * promised))
    throw new Refusal(
      `${label} 不完整：应该有 ${inWords(promised)}，只读得出 ${inWords(secondsOf(track))}，多半是没有复制完。请重新复制一份。`,
    );
  return track;
}

/** Of a WAV that was cut off, ffmpeg believes the file's size, not its header. */
async function refuseCutWav(path: string, label: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
    const { size } = await file.stat();
    const promised = buffer.readUInt32LE(4) + 8;
    // Programs that can't rewind write the largest size there is.
    const isCut = buffer.toString('latin1', 0, 4) === 'RIFF' && promised < 0x7fff_0000 && promised > size + 4096;
    if (isCut)
      throw new Refusal(
        `${label} 不完整：应该有 ${inMegabytes(promised)}，只有 ${inMegabytes(size)}，多半是没有复制完。请重新复制一份。`,
      );
  } finally {
    await file.close();
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

async function lengthOf(path: string, label: string): Promise<number> {
  const words = ['-v', 'error', '-select_streams', 'a', '-show_entries', 'stream=codec_type:format=duration'];
  const { code, stdout, stderr } = await run('ffprobe', [...words, '-of', 'json', path]);
  const found = code === 0 ? probed.safeParse(JSON.parse(stdout.toString() || '{}')).data : undefined;
  if (found === undefined) throw new Refusal(`${label} 坏了或没有复制完，ffmpeg 读不懂：${lastLine(stderr)}`);
  if (found.streams.length === 0) throw new Refusal(`${label} 里没有声音。`);
  return found.format.duration ?? 0;
}

/** ffmpeg begins its lines with the address of what speaks. */
function lastLine(text: string): string {
  return (text.trim().split('\n').at(-1) ?? '').replace(/^\[[^\]]*\]\s*/, '').slice(-200) || '原因不明';
}

/** `3 分 5 秒`. */
export function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${String(whole)} 秒` : `${String(Math.floor(whole / 60))} 分 ${String(whole % 60)} 秒`;
}
