import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryDecoder, encodeBinary, type BinaryLayout } from './binary.ts';
import type { Decoder, Reading } from './decoder.ts';
import { lineDecoder } from './line.ts';
import { lineTemplate, lineTemplates } from './line-template.ts';
import { modbusAnswer, modbusDecoder, type ModbusRegister } from './modbus.ts';
import { seal, unseal } from './sentence.ts';
import { chunksOf, counts, garbage, join } from './stream.arbitrary.ts';

interface Protocol {
  decoder: () => Decoder<object>;
  encode: (reading: Reading) => Uint8Array;
  /** What is read of a count and a running number. */
  read: (reading: Reading) => object;
}

const text = (line: string): Uint8Array => new TextEncoder().encode(line);

function lines(template: string): Protocol {
  const form = lineTemplate(template);
  const hasSeq = template.includes('{seq}');
  return {
    decoder: () => lineDecoder((line) => form.read(line)),
    encode: (reading) => text(`${form.write(reading)}\r\n`),
    read: ({ raw, seq }) => (hasSeq ? { raw, seq } : { raw }),
  };
}

function binary(layout: Omit<BinaryLayout, 'header'>): Protocol {
  const whole = { ...layout, header: Uint8Array.of(0xaa, 0x55) };
  return {
    decoder: () => binaryDecoder(whole),
    encode: (reading) => encodeBinary(whole, reading),
    read: ({ raw, seq = 0 }) => ({ raw, ...(layout.seq === 0 ? {} : { seq: seq % 256 ** layout.seq }) }),
  };
}

const register: ModbusRegister = { unit: 1, function: 3, register: 0x10, count: 2, words: 'high-first' };

function modbus(asked: ModbusRegister): Protocol {
  return {
    decoder: () => modbusDecoder(asked),
    encode: ({ raw }) => modbusAnswer(asked, raw),
    read: ({ raw }) => ({ raw }),
  };
}

const sealed: Protocol = {
  decoder: () =>
    lineDecoder((line) => {
      const inside = unseal(line);
      return inside === null ? null : lineTemplate('R,{seq},{raw}').read(inside);
    }),
  encode: ({ raw, seq = 0 }) => text(`${seal(`R,${String(seq)},${String(raw)}`)}\n`),
  read: (reading) => reading,
};

const protocols: [string, Protocol][] = [
  ...Object.entries(lineTemplates).map(([name, form]): [string, Protocol] => [`line ${name}`, lines(form)]),
  ['line with a check sum', sealed],
  ['binary, little end first', binary({ seq: 2, width: 4, order: 'little', crc: 'modbus' })],
  ['binary, big end first', binary({ seq: 1, width: 4, order: 'big', crc: 'ccitt' })],
  ['binary without a running number', binary({ seq: 0, width: 4, order: 'little', crc: 'ccitt' })],
  ['Modbus', modbus(register)],
  ['Modbus, low word first', modbus({ ...register, function: 4, words: 'low-first' })],
];

const readings = fc.array(fc.record({ raw: counts, seq: fc.nat(65_535) }), { minLength: 1, maxLength: 12 });

const all = <Message>(decoder: Decoder<Message>, chunks: Uint8Array[]): Message[] =>
  chunks.flatMap((chunk) => decoder.push(chunk));

describe.each(protocols)('%s', (_, { decoder, encode, read }) => {
  it('gives what was sent, wherever the stream is cut', () => {
    const streams = readings.chain((sent) => fc.tuple(fc.constant(sent), chunksOf(join(sent.map(encode)))));
    fc.assert(
      fc.property(streams, ([sent, chunks]) => {
        expect(all(decoder(), chunks)).toEqual(sent.map(read));
      }),
    );
  });

  it('reads any noise alike, wherever it is cut, and never throws', () => {
    const noise = fc.array(
      fc.oneof(
        garbage,
        readings.map((sent) => join(sent.map(encode))),
      ),
      { maxLength: 6 },
    );
    const streams = noise.chain((parts) => fc.tuple(fc.constant(join(parts)), chunksOf(join(parts))));
    fc.assert(
      fc.property(streams, ([whole, chunks]) => {
        expect(all(decoder(), chunks)).toEqual(decoder().push(whole));
      }),
    );
  });

  it('loses no more than the frame that noise touched', () => {
    fc.assert(
      fc.property(readings, garbage, readings, counts, (before, noise, after, last) => {
        // What noise pretends to begin is only known to be none when enough has followed.
        const tail = Array.from({ length: 3 }, () => encode({ raw: last, seq: 0 }));
        const stream = [...before.map(encode), noise, ...[...after].map(encode), ...tail];
        const got = all(decoder(), stream).map((message) => JSON.stringify(message));
        const wanted = [...before, ...after.slice(1)].map((reading) => JSON.stringify(read(reading)));
        let at = -1;
        for (const message of wanted) {
          at = got.indexOf(message, at + 1);
          expect(at, message).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a broken frame', () => {
  const layout: BinaryLayout = {
    header: Uint8Array.of(0xaa, 0x55),
    seq: 1,
    width: 4,
    order: 'little',
    crc: 'modbus',
  };

  it.each([
    ['binary', encodeBinary(layout, { raw: 12_345, seq: 7 }), () => binaryDecoder(layout)],
    ['Modbus', modbusAnswer(register, 12_345), () => modbusDecoder(register)],
  ] as const)('of %s is never read: one bit changed anywhere', (_, frame, decoder) => {
    for (let bit = 0; bit < frame.length * 8; bit++) {
      const broken = frame.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(decoder().push(broken)).toEqual([]);
    }
  });

  it('of a sealed line is never read', () => {
    const line = seal('R,1,12345');
    for (let bit = 0; bit < line.length * 8; bit++) {
      const bytes = text(line).map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const changed = String.fromCharCode(...bytes);
      // Upper and lower case of the sum are the same number.
      if (changed.toUpperCase() !== line) expect(unseal(changed)).toBeNull();
    }
  });
});
