import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import { barsPerSecond } from './part.ts';

/** Samples a second: enough to see speech, and a whole number of them in a bar. */
const rate = 8000;
const perBar = rate / barsPerSecond;

/** The loudest sample of each bar of a file of sound, 0 to 255. Takes the sound piece by piece, however long it is. */
export async function waveformOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bars: number[] = [];
  let [loudest, count] = [0, 0];
  let rest: Buffer = Buffer.alloc(0);
  const take = (piece: Buffer): void => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = bytes.length - (bytes.length % 2);
    for (let at = 0; at < end; at += 2) {
      loudest = Math.max(loudest, Math.abs(bytes.readInt16LE(at)));
      if (++count < perBar) continue;
      bars.push(Math.min(255, Math.round(loudest / 128)));
      [loudest, count] = [0, 0];
    }
    rest = bytes.subarray(end);
  };
  const words = ['-v', 'error', '-i', file, '-f', 's16le', '-ac', '1', '-ar', String(rate), '-'];
  const { code, stderr } = await run('ffmpeg', words, { take });
  if (code !== 0) throw new Refusal(`ffmpeg 读不了这个声音，画不出波形：${stderr.trim().split('\n')[0] ?? ''}`);
  return Uint8Array.from(bars);
}
