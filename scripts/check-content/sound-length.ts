import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path/posix';
import { MediaFault, readBytes as read } from '@/kit/media-file/bytes.ts';
import { readMp4 } from '@/kit/media-file/mp4.ts';

/** A file of sound that can't be played, in a sentence for the editor. */
export class SoundError extends Error {}

const again = '请重新运行 npm run narrate';
const broken = (what: string): SoundError => new SoundError(`声音文件${what}。${again}`);

/** The end of an Ogg file is in its last page, and no page is larger (RFC 3533, section 6). */
const largestPage = 65_307;

const faults = { format: '不是 m4a，多半只改了文件名', cut: '不完整，后面缺了一段', broken: '坏了，里面没有声音' };

/**
 * Seconds of an `.opus` or `.m4a` file as its own index tells them; reads the index alone, however long the file is. Throws
 * a `SoundError` where the file is empty, of another format or cut off.
 */
export async function soundLength(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw broken('是空的');
    return extname(path) === '.opus' ? await opusLength(file, size) : await m4aLength(file, size);
  } finally {
    await file.close();
  }
}

/** RFC 7845: 48,000 samples a second, counted by the last page; the first `pre-skip` are not heard. */
async function opusLength(file: FileHandle, size: number): Promise<number> {
  const head = await read(file, 0, 47);
  if (head.toString('latin1', 0, 4) !== 'OggS' || head.toString('latin1', 28, 36) !== 'OpusHead')
    throw broken('不是 Opus，多半只改了文件名');
  const tail = await read(file, Math.max(0, size - largestPage), Math.min(size, largestPage));
  const page = tail.lastIndexOf('OggS');
  const isLast = page !== -1 && page + 27 <= tail.length && ((tail[page + 5] ?? 0) & 4) !== 0;
  if (!isLast || pageEnd(tail, page) !== tail.length) throw broken('不完整，后面缺了一段');
  return (Number(tail.readBigInt64LE(page + 6)) - head.readUInt16LE(38)) / 48_000;
}

/** Where a page ends by its own table of segments; beyond all bytes where the table itself was cut off. */
function pageEnd(bytes: Buffer, page: number): number {
  const count = bytes[page + 26] ?? 0;
  const segments = bytes.subarray(page + 27, page + 27 + count);
  if (segments.length < count) return Infinity;
  return page + 27 + segments.length + segments.reduce((sum, length) => sum + length, 0);
}

async function m4aLength(file: FileHandle, size: number): Promise<number> {
  try {
    return (await readMp4(file, size)).seconds;
  } catch (error) {
    throw error instanceof MediaFault ? broken(faults[error.fault]) : error;
  }
}
