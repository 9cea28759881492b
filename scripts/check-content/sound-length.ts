import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path/posix';

/** A file of sound that can't be played, in a sentence for the editor. */
export class SoundError extends Error {}

const again = '请重新运行 npm run narrate';
const broken = (what: string): SoundError => new SoundError(`声音文件${what}。${again}`);

/** The end of an Ogg file is in its last page, and no page is larger (RFC 3533, section 6). */
const largestPage = 65_307;

/** The index of an m4a file of a day is smaller. */
const largestIndex = 64 * 1024 * 1024;

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

/** ISO 14496-12: the movie header says how many ticks it lasts and how long one is. */
async function m4aLength(file: FileHandle, size: number): Promise<number> {
  if ((await read(file, 4, 4)).toString('latin1') !== 'ftyp') throw broken('不是 m4a，多半只改了文件名');
  let index: Buffer | undefined;
  let sound = 0;
  for (let at = 0; at < size;) {
    const box = readBox(await read(file, at, 16), size - at);
    if (box === undefined || at + box.length > size) throw broken('不完整，后面缺了一段');
    if (box.name === 'moov' && box.length <= largestIndex)
      index = await read(file, at + box.head, box.length - box.head);
    if (box.name === 'mdat') sound += box.length - box.head;
    at += box.length;
  }
  const header = index && headerOf(index);
  const isLong = header?.[0] === 1;
  const scale = header?.readUInt32BE(isLong ? 20 : 12);
  if (header === undefined || !scale || sound === 0) throw broken('坏了，里面没有声音');
  return (isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)) / scale;
}

/** What is in the box `mvhd` of an index. */
function headerOf(index: Buffer): Buffer | undefined {
  for (let at = 0; at < index.length;) {
    const box = readBox(index.subarray(at, at + 16), index.length - at);
    if (box === undefined) return undefined;
    if (box.name === 'mvhd') return box.length - box.head >= 32 ? index.subarray(at + box.head) : undefined;
    at += box.length;
  }
  return undefined;
}

/** A box's name, how long it is and how long what stands before its content; undefined where it is none. */
function readBox(bytes: Buffer, rest: number): { name: string; length: number; head: number } | undefined {
  if (bytes.length < 8) return undefined;
  const name = bytes.toString('latin1', 4, 8);
  const length = bytes.readUInt32BE(0);
  if (length === 0) return { name, length: rest, head: 8 };
  if (length !== 1) return length < 8 ? undefined : { name, length, head: 8 };
  const long = bytes.length < 16 ? 0 : Number(bytes.readBigUInt64BE(8));
  return long < 16 ? undefined : { name, length: long, head: 16 };
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
