import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Calibration } from '@/core/rail/calibration.ts';
import type { MotorReason } from '@/core/rail/motor.ts';
import { origin, startRail, token, type Driver } from '../trial.ts';

type Rail = Awaited<ReturnType<typeof startRail>>;

const started: Rail[] = [];
afterEach(async () => {
  for (const trial of started.splice(0)) await trial.stop();
});

const calibration: Calibration = {
  v: 1,
  rail: 'gan-jiang',
  scale: 1 / 20,
  offset: -200,
  length: 12_000,
  at: '2026-11-28T22:00:00.000Z',
  points: [],
};

/** A rail that is calibrated, standing at 1 m, and a page that may drive it. */
async function rail(...[options, config]: Parameters<typeof startRail>): Promise<[Rail, Driver]> {
  const trial = await startRail(options, config);
  started.push(trial);
  await trial.request('/calibration', { method: 'PUT', body: JSON.stringify(calibration) });
  trial.simulator.put(1000);
  const page = await trial.hear();
  await page.position(({ st, mm }) => st === 'ok' && mm !== null && mm > 999);
  const driver = await trial.drive();
  // The drive's port opens beside the encoder's.
  await expect
    .poll(async () => {
      driver.order({ do: 'go', mm: 1000 });
      return 'motor' in (await driver.hears((news) => 'refused' in news || news.motor.st === 'moving'));
    })
    .toBe(true);
  await driver.hears((news) => 'motor' in news && news.motor.st === 'idle');
  return [trial, driver];
}

const stoppedBy = (driver: Driver, ...why: MotorReason[]) =>
  driver.hears(
    (news) =>
      'motor' in news && news.motor.st === 'stopped' && news.motor.why !== undefined && why.includes(news.motor.why),
  );
const moving = (driver: Driver) => driver.hears((news) => 'motor' in news && news.motor.st === 'moving');

describe.each(['own', 'shared'] as const)('a drive on a line: %s', (drive) => {
  it('goes to a stop and stands there', async () => {
    const path = drive === 'shared' ? { motor: { path: 'source', speed: 1000 } } : {};
    const [trial, driver] = await rail({ drive }, path);
    driver.order({ do: 'go', mm: 2000, stop: 'san-wan' });
    expect(await moving(driver)).toEqual({ motor: { st: 'moving', mm: 2000, stop: 'san-wan' } });
    await driver.hears((news) => 'motor' in news && news.motor.st === 'idle' && news.motor.mm === 2000);
    await standing(trial);
    expect(trial.simulator.mm).toBeCloseTo(2000, 0);
  });
});

/** On a busy machine an order may be refused for a moment: the sensor or the drive has not been heard. */
const setOff = (driver: Driver): Promise<void> =>
  expect
    .poll(
      async () => {
        driver.order({ do: 'go', mm: 8000 });
        return 'motor' in (await driver.hears((news) => 'refused' in news || news.motor.st === 'moving'));
      },
      { timeout: 30_000 },
    )
    .toBe(true);

/** A drive that hears nothing stops by itself after 1.5 s (core/rail/motor-line.ts). */
const standing = ({ simulator }: Rail): Promise<void> =>
  expect.poll(() => simulator.drive.moving, { timeout: 5000 }).toBe(false);

describe('an emergency stop', () => {
  it('stops at once, stands over a restart, and goes only when it is released', async () => {
    const [trial, driver] = await rail();
    driver.order({ do: 'go', mm: 11_000 });
    await moving(driver);
    const other = await trial.drive();
    other.order({ do: 'emergency' });
    await driver.hears((news) => 'motor' in news && news.motor.st === 'emergency');
    await standing(trial);
    driver.order({ do: 'go', mm: 500 });
    await driver.hears((news) => 'refused' in news && news.refused === 'emergency');
    // A plain stop does not turn it into something less.
    driver.order({ do: 'stop' });

    await trial.restart();
    const after = await trial.drive();
    await after.hears((news) => 'motor' in news && news.motor.st === 'emergency');
    after.order({ do: 'go', mm: 500 });
    await after.hears((news) => 'refused' in news && news.refused === 'emergency');
    after.order({ do: 'release' });
    await after.hears((news) => 'motor' in news && news.motor.st === 'stopped');
    const page = await trial.hear();
    await page.position(({ st }) => st === 'ok');
    after.order({ do: 'go', mm: 500 });
    await after.hears((news) => 'motor' in news && news.motor.st === 'idle');
    await expect.poll(() => Math.round(trial.simulator.mm)).toBe(500);
  });

  it('stops though the disk takes nothing', async () => {
    const [trial, driver] = await rail();
    driver.order({ do: 'go', mm: 11_000 });
    await moving(driver);
    rmSync(trial.folder, { recursive: true });
    driver.order({ do: 'emergency' });
    await driver.hears((news) => 'motor' in news && news.motor.st === 'emergency');
    await standing(trial);
    expect((await trial.request('/calibration', { method: 'DELETE' })).status).toBe(204);
  });
});

describe('what is refused', () => {
  it('a place beyond the soft limits', async () => {
    const [trial, driver] = await rail();
    for (const mm of [-1, 12_001, 900_000]) {
      driver.order({ do: 'go', mm });
      await driver.hears((news) => 'refused' in news && news.refused === 'limit');
    }
    expect(trial.simulator.drive.moving).toBe(false);
  });

  it('a way without calibration, or without a position', async () => {
    const [trial, driver] = await rail();
    trial.simulator.silence(true);
    const page = await trial.hear();
    await page.position(({ st }) => st === 'lost');
    driver.order({ do: 'go', mm: 2000 });
    await driver.hears((news) => 'refused' in news && news.refused === 'position-lost');
    await trial.request('/calibration', { method: 'DELETE' });
    driver.order({ do: 'go', mm: 2000 });
    await driver.hears((news) => 'refused' in news && news.refused === 'uncalibrated');
  });

  it('a message that is none', async () => {
    const [, driver] = await rail();
    for (const bad of [{ do: 'go' }, { do: 'go', mm: 1e9 }, { do: 'go', mm: 5, speed: 9000 }, { do: 'fly' }, 'go']) {
      driver.order(bad as never);
      await driver.hears((news) => 'refused' in news && news.refused === 'bad-order');
    }
  });

  it.each([
    ['another site', 'http://evil.example', `token.${token}`],
    ['a wrong token', origin, 'token.wrong-wrong-wrong-wrong'],
    ['no token', origin, 'xuelang-rail'],
  ])('%s', async (_, from, protocol) => {
    const [trial] = await rail();
    const socket = new WebSocket(`ws://127.0.0.1:${trial.bridge.port}/motor`, ['xuelang-rail-2', protocol], {
      origin: from,
    });
    const answer = await new Promise((resolve) =>
      socket.on('unexpected-response', (__, { statusCode }) => resolve(statusCode)).on('error', () => {}),
    );
    expect(answer).toBe(from === origin ? 401 : 403);
  });
});

describe('what stops it on its way', () => {
  it.each<[string, MotorReason | MotorReason[], (trial: Rail, driver: Driver) => unknown]>([
    ['the page has gone', 'client-gone', (_, driver) => driver.close()],
    ['the sensor falls silent', 'position-lost', (trial) => trial.simulator.silence(true)],
    // Of the encoder and of the drive: whichever is noticed first.
    ['the cables are pulled', ['position-lost', 'no-drive'], (trial) => trial.simulator.unplug()],
    ['the drive reports a fault', 'drive-fault', (trial) => trial.simulator.drive.fault('OVERLOAD')],
    ['it does not move', 'stalled', (trial) => (trial.simulator.drive.faults.stuck = true)],
    ['it goes the other way', 'wrong-way', (trial) => (trial.simulator.drive.faults.backwards = true)],
  ])('%s', async (_, why, happens) => {
    const [trial, driver] = await rail();
    const watcher = await trial.drive();
    await setOff(driver);
    happens(trial, driver);
    await stoppedBy(watcher, ...[why].flat());
    await standing(trial);
  });

  it('the drive does not answer', async () => {
    const [trial, driver] = await rail();
    trial.simulator.drive.faults.deaf = true;
    driver.order({ do: 'go', mm: 8000 });
    await stoppedBy(driver, 'no-answer');
  });

  it('it is faster than it may be', async () => {
    const [trial, driver] = await rail();
    await setOff(driver);
    trial.simulator.drive.faults.stuck = true;
    const run = setInterval(() => trial.simulator.put(trial.simulator.mm + 40), 15);
    await stoppedBy(driver, 'too-fast');
    clearInterval(run);
  });

  it('the bridge ends: the motor is stopped first', async () => {
    const [trial, driver] = await rail();
    await setOff(driver);
    await trial.bridge.stop();
    await standing(trial);
  });

  it('somebody presses stop', async () => {
    const [trial, driver] = await rail();
    await setOff(driver);
    driver.order({ do: 'stop' });
    await driver.hears((news) => 'motor' in news && news.motor.st === 'stopped' && news.motor.why === undefined);
    await standing(trial);
  });
});
