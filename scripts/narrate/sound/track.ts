import { createReadStream } from 'node:fs';

/** Sound of any length in a file: 16-bit samples of one channel without a header. */
export interface Track {
  file: string;
  /** Samples a second. */
  rate: number;
  /** Samples. */
  length: number;
}

export function secondsOf({ length, rate }: Pick<Track, 'length' | 'rate'>): number {
  return length / rate;
}

/** How ffmpeg reads a track. */
export function asInput({ file, rate }: Track): string[] {
  return ['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', file];
}

/** A track's samples, piece by piece. */
export async function* samplesOf(track: Track): AsyncGenerator<Int16Array> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(track.file, { highWaterMark: 1 << 20 })) {
    // A copy, so that it begins at an even address.
    const bytes = Buffer.concat([rest, piece as Buffer]);
    const whole = bytes.length - (bytes.length % 2);
    rest = bytes.subarray(whole);
    yield new Int16Array(new Uint8Array(bytes.subarray(0, whole)).buffer);
  }
}
