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
  await arrive(driver, 1000);
  return [trial, driver];
}

/** Goes to a place. On a busy machine an order may be refused for a moment, or its answer come late: it is given again. */
const arrive = (driver: Driver, mm: number, stop?: string): Promise<void> =>
  expect
    .poll(
      async () => {
        driver.order({ do: 'go', mm, ...(stop !== undefined && { stop }) });
        const first = await driver.hears((news) => 'refused' in news || news.motor.st === 'moving');
        if ('refused' in first) return first.refused;
        const last = await driver.hears((news) => 'motor' in news && news.motor.st !== 'moving');
        return 'motor' in last && last.motor;
      },
      { timeout: 30_000 },
    )
    .toEqual({ st: 'idle', mm, ...(stop !== undefined && { stop }) });

const stoppedBy = (driver: Driver, ...why: MotorReason[]) =>
  driver.hears(
    (news) =>
      'motor' in news && news.motor.st === 'stopped' && news.motor.why !== undefined && why.includes(news.motor.why),
  );

describe.each(['own', 'shared'] as const)('a drive on a line: %s', (drive) => {
  it('goes to a stop and stands there', async () => {
    const path = drive === 'shared' ? { motor: { path: 'source', speed: 1000 } } : {};
    const [trial, driver] = await rail({ drive }, path);
    await arrive(driver, 2000, 'san-wan');
    expect(driver.news).toContainEqual({ motor: { st: 'moving', mm: 2000, stop: 'san-wan' } });
    await standing(trial);
    expect(trial.simulator.mm).toBeCloseTo(2000, 0);
  });
});

/** On a busy machine an order may be refused for a moment: the sensor or the drive has not been heard. */
const setOff = (driver: Driver, mm = 8000): Promise<void> =>
  expect
    .poll(
      async () => {
        driver.order({ do: 'go', mm });
        return 'motor' in (await driver.hears((news) => 'refused' in news || news.motor.st === 'moving'));
      },
      { timeout: 30_000 },
    )
    .toBe(true);

/** The same for what is refused: on a busy machine for another reason at first. */
const refused = (driver: Driver, mm: number, why: MotorReason): Promise<void> =>
  expect
    .poll(
      async () => {
        driver.order({ do: 'go', mm });
        const news = await driver.hears((news) => 'refused' in news);
        return 'refused' in news && news.refused;
      },
      { timeout: 30_000 },
    )
    .toBe(why);

/** A drive that hears nothing stops by itself after 1.5 s (core/rail/motor-line.ts). */
const standing = ({ simulator }: Rail): Promise<void> =>
  expect.poll(() => simulator.drive.moving, { timeout: 5000 }).toBe(false);

describe('an emergency stop', () => {
  it('stops at once, stands over a restart, and goes only when it is released', async () => {
    const [trial, driver] = await rail();
    await setOff(driver, 11_000);
    const other = await trial.drive();
    other.order({ do: 'emergency' });
    await driver.hears((news) => 'motor' in news && news.motor.st === 'emergency');
    await standing(trial);
    await refused(driver, 500, 'emergency');
    // A plain stop does not turn it into something less.
    driver.order({ do: 'stop' });

    await trial.restart();
    const after = await trial.drive();
    await after.hears((news) => 'motor' in news && news.motor.st === 'emergency');
    await refused(after, 500, 'emergency');
    after.order({ do: 'release' });
    await after.hears((news) => 'motor' in news && news.motor.st === 'stopped');
    const page = await trial.hear();
    await page.position(({ st }) => st === 'ok');
    await arrive(after, 500);
    await expect.poll(() => Math.round(trial.simulator.mm)).toBe(500);
  });

  it('stops though the disk takes nothing', async () => {
    const [trial, driver] = await rail();
    await setOff(driver, 11_000);
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
    for (const mm of [-1, 12_001, 900_000]) await refused(driver, mm, 'limit');
    expect(trial.simulator.drive.moving).toBe(false);
  });

  it('a way without calibration, or without a position', async () => {
    const [trial, driver] = await rail();
    trial.simulator.silence(true);
    const page = await trial.hear();
    await page.position(({ st }) => st === 'lost');
    await refused(driver, 2000, 'position-lost');
    await trial.request('/calibration', { method: 'DELETE' });
    await refused(driver, 2000, 'uncalibrated');
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
