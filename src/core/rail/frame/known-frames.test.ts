import { describe, expect, it } from 'vitest';
import { binaryDecoder } from './binary.ts';
import { crc16 } from './crc16.ts';
import { lineDecoder } from './line.ts';
import { lineTemplate } from './line-template.ts';
import { modbusDecoder, modbusRequest, type ModbusRegister } from './modbus.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('check sums', () => {
  // The catalogue of parametrised CRC algorithms: the check value of "123456789".
  it.each([
    ['modbus', 0x4b37],
    ['ccitt', 0x29b1],
  ] as const)('%s of 123456789', (kind, value) => {
    expect(crc16(kind, new TextEncoder().encode('123456789'))).toBe(value);
  });
});

describe('Modbus', () => {
  const register: ModbusRegister = { unit: 1, function: 3, register: 0, count: 2, words: 'high-first' };

  it('asks as the specification does', () => {
    expect(Buffer.from(modbusRequest(register)).toString('hex')).toBe('010300000002c40b');
  });

  it('reads an answer of one register, an answer below zero and an exception', () => {
    expect(modbusDecoder({ ...register, count: 1 }).push(bytes('01 03 02 12 34 b5 33'))).toEqual([{ raw: 0x1234 }]);
    expect(modbusDecoder(register).push(bytes('01 03 04 ff ff ff fe 3a 67'))).toEqual([{ raw: -2 }]);
    expect(modbusDecoder(register).push(bytes('01 83 02 c0 f1'))).toEqual([{ exception: 2 }]);
  });

  it('does not hear others on the bus', () => {
    expect(modbusDecoder({ ...register, unit: 2, count: 1 }).push(bytes('01 03 02 12 34 b5 33'))).toEqual([]);
  });
});

describe('lines', () => {
  it.each([
    ['{raw}', '+0001234.5', { raw: 1234.5 }],
    ['{raw}', '  -7 ', { raw: -7 }],
    ['{raw}', '12a', null],
    ['{raw}', '', null],
    ['POS={raw}', 'POS=12', { raw: 12 }],
    ['POS={raw}', 'pos=12', null],
    ['P {seq} {raw} {any}', 'P 12   -340 8812', { raw: -340, seq: 12 }],
    ['{any};{raw};{any}', 'id 3;55;ok', { raw: 55 }],
    ['{raw:hex}', 'FFFFFFFE', { raw: -2 }],
    ['{raw:hex}', '0x1F', { raw: 31 }],
    ['#[{raw}]', '#[5]', { raw: 5 }],
  ])('%s reads %j', (template, line, reading) => {
    expect(lineTemplate(template).read(line)).toEqual(reading);
  });

  it.each([
    ['POS', '要正好写一个 {raw}'],
    ['{raw} {raw:hex}', '要正好写一个 {raw}'],
    ['{mm}', '不认识 {mm}'],
    ['{seq} {seq} {raw}', '{seq} 只能写一次'],
  ])('the template %s is refused', (template, sentence) => {
    expect(() => lineTemplate(template)).toThrow(sentence);
  });

  it('a line without end costs no memory and only itself', () => {
    const decoder = lineDecoder((line) => line);
    for (let n = 0; n < 1000; n++) expect(decoder.push(new Uint8Array(1000).fill(65))).toEqual([]);
    expect(decoder.push(new TextEncoder().encode('\n5\n'))).toEqual(['5']);
  });
});

it('a binary frame of three bytes, big end first', () => {
  const frame = bytes('fe ff ff 9c');
  const crc = crc16('ccitt', frame);
  const layout = { header: Uint8Array.of(0xfe), seq: 0, width: 3, order: 'big', crc: 'ccitt' } as const;
  expect(binaryDecoder(layout).push(Uint8Array.of(...frame, crc >> 8, crc & 0xff))).toEqual([{ raw: -100 }]);
});
