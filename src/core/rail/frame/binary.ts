import { crc16, type Crc16 } from './crc16.ts';
import { scan, type Decoder, type Look, type Reading } from './decoder.ts';

/** `header · running number (0 to 2 bytes) · count · CRC-16 over all before it`. */
export interface BinaryLayout {
  /** The bytes each frame begins with. */
  header: Uint8Array;
  /** Bytes of the running number. */
  seq: 0 | 1 | 2;
  /** Bytes of the count, a signed number. */
  width: 2 | 3 | 4;
  order: 'little' | 'big';
  crc: Crc16;
}

/** Reads binary frames; one with a wrong check sum is passed over. */
export function binaryDecoder(layout: BinaryLayout): Decoder<Reading> {
  const { header, seq, width, order } = layout;
  const body = header.length + seq + width;
  const length = body + 2;
  const look = (bytes: Uint8Array, at: number): Look<Reading> => {
    for (let n = 0; n < header.length; n++) {
      if (at + n >= bytes.length) return 'more';
      if (bytes[at + n] !== header[n]) return 'none';
    }
    if (at + length > bytes.length) return 'more';
    if (crc16(layout.crc, bytes, at, at + body) !== read(bytes, at + body, 2, order)) return 'none';
    const unsigned = read(bytes, at + header.length + seq, width, order);
    const half = 2 ** (width * 8 - 1);
    const raw = unsigned >= half ? unsigned - 2 * half : unsigned;
    const number = seq === 0 ? {} : { seq: read(bytes, at + header.length, seq, order) };
    return { length, message: { raw, ...number } };
  };
  return scan(look, length);
}

/** Writes one frame. */
export function encodeBinary(layout: BinaryLayout, { raw, seq = 0 }: Reading): Uint8Array {
  const { header, width, order } = layout;
  const body = header.length + layout.seq + width;
  const bytes = new Uint8Array(body + 2);
  bytes.set(header);
  write(bytes, header.length, layout.seq, order, seq);
  write(bytes, header.length + layout.seq, width, order, raw);
  write(bytes, body, 2, order, crc16(layout.crc, bytes, 0, body));
  return bytes;
}

function read(bytes: Uint8Array, at: number, width: number, order: 'little' | 'big'): number {
  let value = 0;
  for (let n = 0; n < width; n++) value = value * 256 + bytes[at + (order === 'big' ? n : width - 1 - n)]!;
  return value;
}

function write(bytes: Uint8Array, at: number, width: number, order: 'little' | 'big', value: number): void {
  for (let n = 0; n < width; n++) bytes[at + (order === 'little' ? n : width - 1 - n)] = (value >> (8 * n)) & 0xff;
}
