import type { FileHandle } from 'node:fs/promises';
import { MediaFault, readBytes } from './bytes.ts';

/** The elements of a WebM file that lead to its length (RFC 9559, section 5). */
const ids = { segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489, cluster: 0x1f43b675 };

/** A segment is as long as what follows, where its length isn't written: a recording that was never closed. */
const unknown = Infinity;

interface Element {
  id: number;
  /** Where its content begins, and how long that is. */
  at: number;
  length: number;
}

/**
 * Seconds of a WebM file by its own header. Throws a `MediaFault`; `broken` where it doesn't say, as a recording of a
 * browser doesn't.
 */
export async function webmSeconds(file: FileHandle, size: number): Promise<number> {
  if ((await readBytes(file, 0, 4)).toString('hex') !== '1a45dfa3') throw new MediaFault('format');
  const segment = await find(file, ids.segment, 0, size);
  if (segment === undefined) throw new MediaFault('cut');
  if (segment.length !== unknown && segment.at + segment.length > size) throw new MediaFault('cut');
  const info = await find(file, ids.info, segment.at, size);
  if (info === undefined) throw new MediaFault('broken');
  const end = info.at + info.length;
  const duration = await find(file, ids.duration, info.at, end);
  const scale = await find(file, ids.scale, info.at, end);
  if (duration === undefined) throw new MediaFault('broken');
  const bytes = await readBytes(file, duration.at, duration.length);
  if (bytes.length !== 4 && bytes.length !== 8) throw new MediaFault('broken');
  const ticks = bytes.length === 4 ? bytes.readFloatBE(0) : bytes.readDoubleBE(0);
  const nanoseconds = scale ? numberIn(await readBytes(file, scale.at, scale.length)) : 1_000_000;
  const seconds = (ticks * nanoseconds) / 1e9;
  if (!(seconds > 0) || seconds === Infinity) throw new MediaFault('broken');
  return seconds;
}

/** The first element of a kind among those that follow one another; what is heard and seen comes after all of them. */
async function find(file: FileHandle, id: number, from: number, to: number): Promise<Element | undefined> {
  for (let at = from; at < to;) {
    const element = readElement(await readBytes(file, at, 12), at);
    if (element === undefined || element.id === id) return element;
    if (element.id === ids.cluster || element.length === unknown) return undefined;
    at = element.at + element.length;
  }
  return undefined;
}

/** Ids and lengths tell by their leading zeros how many bytes they have; of a length that bit doesn't count. */
function readElement(bytes: Buffer, at: number): Element | undefined {
  const idWidth = Math.clz32(bytes[0] ?? 0) - 23;
  const lengthWidth = Math.clz32(bytes[idWidth] ?? 0) - 23;
  if (idWidth > 4 || lengthWidth > 8 || idWidth + lengthWidth > bytes.length) return undefined;
  const [first = 0, ...rest] = bytes.subarray(idWidth, idWidth + lengthWidth);
  const mask = 0xff >> lengthWidth;
  const isUnknown = (first & mask) === mask && rest.every((byte) => byte === 0xff);
  return {
    id: numberIn(bytes.subarray(0, idWidth)),
    at: at + idWidth + lengthWidth,
    length: isUnknown ? unknown : numberIn([first & mask, ...rest]),
  };
}

function numberIn(bytes: Iterable<number>): number {
  return [...bytes].reduce((sum, byte) => sum * 256 + byte, 0);
}
