import type { FileHandle } from 'node:fs/promises';
import { MediaFault, readBytes } from './bytes.ts';

/** The index of a file of a day is smaller. */
const largestIndex = 64 * 1024 * 1024;

export interface Mp4 {
  seconds: number;
  /** How its tracks are encoded, by the four letters of their sample entries: `avc1` is H.264, `mp4a` AAC. */
  codecs: string[];
}

/**
 * What an MP4 or M4A file says of itself (ISO 14496-12): the movie header tells how many ticks it lasts and how long one
 * is. Reads the index alone, however long the file is. Throws a `MediaFault`.
 */
export async function readMp4(file: FileHandle, size: number): Promise<Mp4> {
  if ((await readBytes(file, 4, 4)).toString('latin1') !== 'ftyp') throw new MediaFault('format');
  let index: Buffer | undefined;
  let media = 0;
  for (let at = 0; at < size;) {
    const box = readBox(await readBytes(file, at, 16), size - at);
    if (box === undefined || at + box.length > size) throw new MediaFault('cut');
    if (box.name === 'moov' && box.length <= largestIndex)
      index = await readBytes(file, at + box.head, box.length - box.head);
    if (box.name === 'mdat') media += box.length - box.head;
    at += box.length;
  }
  const header = index && headerOf(index);
  const isLong = header?.[0] === 1;
  const scale = header?.readUInt32BE(isLong ? 20 : 12);
  if (index === undefined || header === undefined || !scale || media === 0) throw new MediaFault('broken');
  const ticks = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  return { seconds: ticks / scale, codecs: codecsIn(index) };
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

/** Behind the name of a box `stsd` stand its version, how many entries it has, and the first entry's size and name. */
function codecsIn(index: Buffer): string[] {
  const codecs: string[] = [];
  for (let at = index.indexOf('stsd'); at !== -1; at = index.indexOf('stsd', at + 4))
    codecs.push(index.toString('latin1', at + 16, at + 20));
  return codecs;
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
