import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openMemory } from './memory.ts';
import { checkConfig, readConfig } from './read-config.ts';

const serial = { kind: 'serial', path: '/dev/ttyUSB0' };

it('a serial port alone is enough; flags and the environment win', () => {
  const config = checkConfig({ source: serial }, { port: 9000, token: 'x'.repeat(16), path: '/dev/ttyACM0' }, '');
  expect(config).toMatchObject({ port: 9000, token: 'x'.repeat(16), unit: 'count', silence: 1 });
  expect(config.source).toMatchObject({ path: '/dev/ttyACM0', baudRate: 115_200, protocol: 'line' });
  expect(config.origins).toContain('http://127.0.0.1:4321');
  expect(checkConfig({ source: serial, origins: ['https://xue.lan/kiosk/a/'] }, {}, '').origins).toEqual([
    'https://xue.lan',
  ]);
});

describe('mistakes are told in sentences', () => {
  it.each([
    [{}, 'a.yaml：source 不对，只能是 serial、udp、osc 或 mqtt。'],
    [{ source: { kind: 'usb' } }, '只能是 serial、udp、osc 或 mqtt'],
    [{ source: { kind: 'serial' } }, 'source.path 不对，要写串口，例如 /dev/ttyUSB0'],
    [{ source: serial, prot: 1 }, 'a.yaml：没有 prot 这一项。'],
    [{ source: { ...serial, speed: 1 } }, 'a.yaml：source 里没有 speed 这一项。'],
    [{ source: { ...serial, line: { template: 'POS' } } }, 'source.line.template 不对，要正好写一个 {raw}'],
    [{ source: serial, token: 'short' }, 'token 不对，要 16 到 128 个字母'],
    [{ source: serial, motor: { path: '/dev/x', limits: { from: 5, to: 5 } } }, 'from 要小于 to'],
    [{ source: serial, motor: { path: '/dev/x', speed: 9000 } }, '最多 2000 毫米每秒'],
    [{ source: { kind: 'udp', port: 5 }, motor: { path: 'source' } }, '位置不是从串口来的'],
    [{ source: { ...serial, protocol: 'modbus' }, motor: { path: 'source' } }, '只有 line 协议能和驱动器共用一个串口'],
    [[], 'a.yaml：内容 不对'],
    [null, 'a.yaml：内容 不对'],
  ])('%j', (written, sentence) => {
    expect(() => checkConfig(written, {}, 'a.yaml')).toThrow(sentence);
  });

  it('a file that is not there, and one that is no YAML', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xuelang-config-'));
    expect(() => readConfig(join(folder, 'no.yaml'), {})).toThrow('没有找到配置文件');
    writeFileSync(join(folder, 'bad.yaml'), 'source: [');
    expect(() => readConfig(join(folder, 'bad.yaml'), {})).toThrow('不是 YAML');
  });
});

describe('memory', () => {
  const file = (): string => join(mkdtempSync(join(tmpdir(), 'xuelang-memory-')), 'rail.memory.json');

  it('keeps its token, for its owner alone', () => {
    const at = file();
    const { token } = openMemory(at);
    expect(openMemory(at).token).toBe(token);
    expect(statSync(at).mode & 0o077).toBe(0);
  });

  it('that can’t be read is an emergency stop; a damaged calibration is none', () => {
    const at = file();
    writeFileSync(at, '{"token":');
    expect(openMemory(at).emergency).toBe(true);
    writeFileSync(at, '{"calibration":{"scale":0},"emergency":false}');
    expect(openMemory(at)).toMatchObject({ calibration: null, emergency: false });
    openMemory(at).keep({ emergency: true });
    expect(JSON.parse(readFileSync(at, 'utf8'))).toMatchObject({ emergency: true });
  });

  it('that can’t be written is an emergency stop at each start, whatever stands in it, and says so', () => {
    const at = file();
    openMemory(at).keep({ emergency: false });
    mkdirSync(`${at}.new`);
    const memory = openMemory(at);
    expect(memory).toMatchObject({ emergency: true, isKept: false });
    memory.keep({ emergency: false });
    expect(memory).toMatchObject({ emergency: false, isKept: false });
    rmdirSync(`${at}.new`);
    expect(openMemory(at)).toMatchObject({ emergency: false, isKept: true });
  });

  it('that can’t be read stays as it is until there is something new, and is written into a folder that is new', () => {
    const at = join(file(), 'new', 'rail.memory.json');
    expect(openMemory(at)).toMatchObject({ emergency: false, isKept: true });
    writeFileSync(at, 'torn');
    openMemory(at);
    expect(readFileSync(at, 'utf8')).toBe('torn');
  });
});

it('what operators are told to write is right', () => {
  const page = readFileSync('docs/operators/rail-bridge.md', 'utf8');
  const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => parse(text ?? '') as unknown);
  expect(examples.length).toBeGreaterThan(5);
  for (const example of examples) expect(() => checkConfig(example, {}, 'docs')).not.toThrow();
});
