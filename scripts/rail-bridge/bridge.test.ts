import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Calibration } from '@/core/rail/calibration.ts';
import { createSlid } from '@/core/rail/slid.ts';
import { origin, startRail, token, type Trial } from './trial.ts';

const started: Trial[] = [];
afterEach(async () => {
  for (const trial of started.splice(0)) await trial.stop();
});

async function rail(...given: Parameters<typeof startRail>) {
  const trial = await startRail(...given);
  started.push(trial);
  return trial;
}

const calibration: Calibration = {
  v: 1,
  rail: 'gan-jiang',
  scale: 1 / 20,
  offset: -200,
  length: 12_000,
  at: '2026-11-28T22:00:00.000Z',
  points: [],
};

const calibrate = (trial: Trial, value: object = calibration): Promise<Response> =>
  trial.request('/calibration', { method: 'PUT', body: JSON.stringify(value) });

describe.each(['line', 'binary', 'modbus'] as const)('an encoder that speaks %s', (protocol) => {
  it('is read, with noise on the line, to the last place', async () => {
    const trial = await rail({ protocol, template: 'POS={raw}' });
    trial.simulator.faults.garbage = 0.3;
    trial.simulator.faults.split = 0.5;
    trial.simulator.faults.dropped = 0.2;
    const page = await trial.hear();
    expect((await page.position(({ raw }) => raw !== null)).st).toBe('uncalibrated');
    expect((await calibrate(trial)).status).toBe(204);
    for (const mm of [1500, 7300.05, 12]) {
      trial.simulator.put(mm);
      const position = await page.position((message) => message.raw === trial.simulator.raw && message.st === 'ok');
      expect(position.mm).toBeCloseTo(mm, 1);
    }
    const numbers = page.positions.map(({ seq }) => seq);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});

it('an encoder that counts against the wall', async () => {
  const trial = await rail({ reversed: true, zero: 300_000 });
  await calibrate(trial, { ...calibration, scale: -1 / 20, offset: 15_000 });
  trial.simulator.put(9000);
  const page = await trial.hear();
  expect((await page.position(({ mm }) => mm !== null && mm > 8999)).mm).toBeCloseTo(9000, 1);
});

it('an encoder that falls silent is lost, and comes back', async () => {
  const trial = await rail({}, { silence: 0.3 });
  const page = await trial.hear();
  const { seq: before } = await page.position(({ st }) => st === 'uncalibrated');
  trial.simulator.silence(true);
  const lost = await page.position(({ st, seq }) => st === 'lost' && seq > before);
  trial.simulator.silence(false);
  await page.position(({ st, seq }) => st === 'uncalibrated' && seq > lost.seq);
});

it('a cable that is pulled and put back is opened again', async () => {
  const trial = await rail();
  const page = await trial.hear();
  const { seq: before } = await page.position(({ raw }) => raw === trial.simulator.raw);
  trial.simulator.unplug();
  const lost = await page.position(({ st, seq }) => st === 'lost' && seq > before);
  await page.state(({ source }) => !source.up);
  trial.simulator.put(4000);
  trial.simulator.plug();
  const back = await page.position(({ raw, st, seq }) => st !== 'lost' && seq > lost.seq && raw !== null);
  expect(back.raw).toBe(trial.simulator.raw);
});

it('what the bridge knows survives its restart; positions from before it do not', async () => {
  const trial = await rail();
  await calibrate(trial);
  await trial.restart();
  trial.simulator.put(6000);
  const page = await trial.hear();
  const first = await page.position(({ st }) => st === 'ok');
  expect(first.mm).toBeCloseTo(6000, 1);
  expect((await page.state(() => true)).calibration).toEqual(calibration);
});

it('pages hear whether the disk took what the bridge is to keep', async () => {
  const trial = await rail();
  const page = await trial.hear();
  const file = join(trial.folder, 'memory.json');
  await page.state(({ memory }) => memory?.file === file && memory.isKept);
  mkdirSync(`${file}.new`);
  expect((await calibrate(trial)).status).toBe(204);
  await page.state(({ memory, calibration: kept }) => memory?.isKept === false && kept !== null);
  rmdirSync(`${file}.new`);
  const before = page.states.length;
  await calibrate(trial);
  await page.state((state) => page.states.indexOf(state) >= before && state.memory?.isKept === true);
});

it('lines that say a place far away move nobody’s kiosk; a push does', async () => {
  const trial = await rail();
  await calibrate(trial);
  const { simulator } = trial;
  simulator.put(5000);
  const page = await trial.hear();
  const { seq: since } = await page.position(({ mm }) => mm === 5000);
  for (let i = 0; i < 20; i += 1) {
    simulator.faults.jumps = 1;
    simulator.send();
    simulator.faults.jumps = 0;
    await sleep(100);
  }
  simulator.push(5400, 400);
  await page.position(({ mm }) => mm === 5400);
  await sleep(200);
  const heard = page.positions.filter(({ seq }) => seq >= since).map(({ mm }) => mm);
  expect(heard.filter((mm) => mm !== null && Math.abs(mm - 5200) > 300).length).toBeGreaterThan(10);
  const slid = createSlid();
  const told = heard.filter((mm) => slid(mm)).map((mm) => Number(mm));
  expect(told.length).toBeGreaterThan(0);
  // Each time that it is told, the push itself had come so far.
  for (const mm of told) expect(Math.abs(mm - 5200)).toBeLessThanOrEqual(200);
});

it('somebody hears it is alive each second though nothing moves', async () => {
  const trial = await rail({}, { onlyOnChange: true });
  const page = await trial.hear();
  const { seq } = await page.position(({ raw }) => raw !== null);
  trial.simulator.silence(true);
  await page.position((message) => message.seq > seq + 2 && message.st === 'uncalibrated');
});

describe('who may come in', () => {
  it.each([
    ['another site', { origin: 'http://evil.example' }, 403, 'origin'],
    ['a name that leads here', { host: 'evil.example:80' }, 403, 'host'],
    ['no site at all', { origin: '' }, 403, 'origin'],
    ['a wrong token', { authorization: 'Bearer wrong-wrong-wrong' }, 401, 'token'],
    ['no token', { authorization: '' }, 401, 'token'],
  ])('%s is refused, whatever it asks', async (_, headers, status, type) => {
    const { request } = await import('node:http');
    const trial = await rail();
    const ask = (method: string, path: string): Promise<[number | undefined, string]> =>
      new Promise((resolve, reject) => {
        const whole = { host: `127.0.0.1:${trial.bridge.port}`, origin, authorization: `Bearer ${token}`, ...headers };
        const sent = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ''));
        request({ port: trial.bridge.port, host: '127.0.0.1', method, path, headers: sent }, (response) => {
          response.setEncoding('utf8').on('data', (text: string) => resolve([response.statusCode, text]));
          if (status === 403)
            expect(response.headers['access-control-allow-origin'] === 'http://evil.example').toBe(false);
        })
          .on('error', reject)
          .end(method === 'PUT' ? JSON.stringify(calibration) : undefined);
      });
    for (const [method, path] of [
      ['GET', '/positions'],
      ['PUT', '/calibration'],
      ['GET', '/nowhere'],
    ] as const) {
      const [code, text] = await ask(method, path);
      expect(code).toBe(status);
      expect((JSON.parse(text) as { type: string }).type).toBe(type);
    }
    const page = await trial.hear();
    expect((await page.state(() => true)).calibration).toBeNull();
  });

  it('a preflight is answered for the site alone, with private and local networks', async () => {
    const trial = await rail();
    const headers = {
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
      'access-control-request-private-network': 'true',
      'access-control-request-local-network': 'true',
    };
    const ours = await trial.request('/positions', { method: 'OPTIONS', headers });
    expect(ours.status).toBe(204);
    expect(ours.headers.get('access-control-allow-origin')).toBe(origin);
    expect(ours.headers.get('access-control-allow-private-network')).toBe('true');
    expect(ours.headers.get('access-control-allow-local-network')).toBe('true');
    expect(ours.headers.get('access-control-allow-headers')).toContain('authorization');
    const theirs = await trial.request('/positions', { method: 'OPTIONS', headers: { ...headers, origin: 'null' } });
    expect(theirs.status).toBe(403);
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a calibration that is none changes nothing', async () => {
    const trial = await rail();
    for (const bad of [
      {},
      { ...calibration, scale: 0 },
      { ...calibration, points: Array.from({ length: 9000 }, () => ({})) },
    ])
      expect((await calibrate(trial, bad)).status).toBe(400);
    const page = await trial.hear();
    expect((await page.state(() => true)).calibration).toBeNull();
  });

  it('a page more than one device has is told so', async () => {
    const trial = await rail();
    const pages = await Promise.all(Array.from({ length: 8 }, () => trial.hear()));
    expect((await trial.request('/positions')).status).toBe(503);
    pages[0]?.close();
    await expect.poll(async () => (await trial.request('/positions')).status).toBe(200);
  });
});
