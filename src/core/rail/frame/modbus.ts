import { crc16 } from './crc16.ts';
import { scan, type Decoder, type Look } from './decoder.ts';

/** Where an encoder keeps its count (Modbus Application Protocol 1.1b3, 6.3 and 6.4; framing: Modbus over Serial Line 1.02). */
export interface ModbusRegister {
  /** Of the encoder on its bus: 1 to 247. */
  unit: number;
  /** 3: holding registers, 4: input registers. */
  function: 3 | 4;
  /** The first register, counted from 0. */
  register: number;
  /** Registers of 16 bits that make up the count. */
  count: 1 | 2;
  /** Of two registers, which comes first. */
  words: 'high-first' | 'low-first';
}

/** What the encoder answers: its count, or that it can't. */
export type ModbusAnswer = { raw: number } | { exception: number };

/** What the master sends to ask for the count. */
export function modbusRequest({ unit, function: code, register, count }: ModbusRegister): Uint8Array {
  return withCrc([unit, code, register >> 8, register & 0xff, 0, count]);
}

/** Reads the encoder's answers; those of others on the bus are passed over. */
export function modbusDecoder(asked: ModbusRegister): Decoder<ModbusAnswer> {
  const { unit, function: code, count } = asked;
  const look = (bytes: Uint8Array, at: number): Look<ModbusAnswer> => {
    if (bytes[at] !== unit) return 'none';
    if (at + 1 === bytes.length) return 'more';
    const isException = bytes[at + 1] === (code | 0x80);
    if (bytes[at + 1] !== code && !isException) return 'none';
    const body = isException ? 3 : 3 + 2 * count;
    if (!isException && at + 2 < bytes.length && bytes[at + 2] !== 2 * count) return 'none';
    if (at + body + 2 > bytes.length) return 'more';
    if (!hasCrc(bytes, at, at + body)) return 'none';
    const message = isException ? { exception: bytes[at + 2]! } : { raw: countIn(asked, bytes, at + 3) };
    return { length: body + 2, message };
  };
  return scan(look, 5 + 2 * count);
}

/** The encoder's side: what the simulator answers. */
export function modbusAnswer({ unit, function: code, count, words }: ModbusRegister, raw: number): Uint8Array {
  const high = (raw >> 16) & 0xffff;
  const low = raw & 0xffff;
  const registers = count === 1 ? [low] : words === 'high-first' ? [high, low] : [low, high];
  return withCrc([unit, code, 2 * count, ...registers.flatMap((word) => [word >> 8, word & 0xff])]);
}

/** The encoder's side: hears the requests that ask for this register. */
export function modbusRequestDecoder(register: ModbusRegister): Decoder<true> {
  const request = modbusRequest(register);
  const look = (bytes: Uint8Array, at: number): Look<true> => {
    for (let n = 0; n < request.length; n++) {
      if (at + n >= bytes.length) return 'more';
      if (bytes[at + n] !== request[n]) return 'none';
    }
    return { length: request.length, message: true };
  };
  return scan(look, request.length);
}

function countIn({ count, words }: ModbusRegister, bytes: Uint8Array, at: number): number {
  const word = (n: number): number => (bytes[at + 2 * n]! << 8) | bytes[at + 2 * n + 1]!;
  if (count === 1) return (word(0) << 16) >> 16;
  return words === 'high-first' ? (word(0) << 16) | word(1) : (word(1) << 16) | word(0);
}

function withCrc(body: number[]): Uint8Array {
  const crc = crc16('modbus', Uint8Array.from(body));
  return Uint8Array.from([...body, crc & 0xff, crc >> 8]);
}

function hasCrc(bytes: Uint8Array, from: number, to: number): boolean {
  return crc16('modbus', bytes, from, to) === (bytes[to]! | (bytes[to + 1]! << 8));
}
