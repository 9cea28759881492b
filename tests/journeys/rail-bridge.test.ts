import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readCalibration, type Calibration } from '@/core/rail/calibration.ts';
import { origin, startRail, token } from '../../scripts/rail-bridge/trial.ts';
import { signIn } from './account.ts';
import { showCode } from './guided.ts';
import { expect, test } from './journey.ts';

type Rail = Awaited<ReturnType<typeof startRail>>;

const rail = 'ye-mai-chang-juan';
const known: Calibration = {
  v: 1,
  rail,
  scale: -1 / 20,
  offset: 15_000,
  length: 12_000,
  at: '2026-11-28T22:00:00.000Z',
  points: [],
};

/** A simulated rail that counts against the wall, and its bridge, which this site's pages may connect to. */
async function railFor(url: string): Promise<Rail> {
  return startRail({ reversed: true, zero: 300_000 }, { origins: [url, origin] });
}

test('staff calibrate: connect, press at each stop, leave a wrong one out, save', async ({ page, server }) => {
  const trial = await railFor(server.url);
  const { simulator } = trial;
  simulator.faults.noise = 2;
  simulator.faults.garbage = 0.1;
  await page.goto(`${server.url}/kiosk/hua-gui/calibration/`);
  const status = page.locator('.status');
  await expect(status).toContainText('还不知道滑轨的桥在哪里');
  const connect = async (given: string): Promise<void> => {
    await page.getByLabel('端口').fill(String(trial.bridge.port));
    await page.getByLabel('口令').fill(given);
    await page.getByRole('button', { name: '连接' }).click();
  };
  await connect('wrong-wrong-wrong-wrong');
  await expect(status).toContainText('口令不对');
  await connect(token);
  await expect(status).toContainText('位置正从串口来');

  const row = (id: string): Locator => page.locator(`[data-place="${id}"]`);
  const press = async (id: string, mm: number): Promise<void> => {
    simulator.put(mm);
    // Where it was a moment ago would be measured as well.
    const shown = page.locator('.values dd').first();
    await expect
      .poll(async () => Math.abs(Number((await shown.innerText()).replaceAll(',', '')) - simulator.raw))
      .toBeLessThan(100);
    const count = row(id).locator('td').nth(1);
    await expect(async () => {
      await row(id).locator('.here-button').click();
      await expect(count).not.toHaveText('—', { timeout: 100 });
    }).toPass();
  };
  const millimetres = async (id: string): Promise<number> =>
    Number((await row(id).locator('td').first().innerText()).replaceAll(',', ''));
  const ids = await page.locator('[data-place]').evaluateAll((rows) => rows.map((one) => one.dataset['place'] ?? ''));
  const wrong = ids[3]!;
  for (const id of ['start', 'end', ids[1]!, ids[2]!]) await press(id, await millimetres(id));
  await press(wrong, (await millimetres(wrong)) + 300);
  await expect(row(wrong)).toContainText('和别处对不上');
  await expect(page.locator('.verdict')).toContainText('方向相反');
  await row(wrong).getByRole('button', { name: '不算' }).click();
  await expect(page.locator('.verdict')).toContainText('很准');
  await page.keyboard.press('Control+z');
  await expect(row(wrong)).toContainText('和别处对不上');
  await row(wrong).getByRole('button', { name: '不算' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.said')).toContainText('桥也收到了');

  const heard = await trial.hear();
  const { calibration } = await heard.state((state) => state.calibration !== null);
  expect(calibration?.scale).toBeCloseTo(-1 / 20, 3);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  expect(readCalibration(JSON.parse(await readFile((await (await download).path())!, 'utf8')))?.rail).toBe(rail);
  await test.step('another computer takes the file that the bridge keeps', async () => {
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByLabel('导入').setInputFiles(join(trial.folder, 'memory.json'));
    await expect(page.locator('.said')).toContainText('读进来了');
    await expect(row(wrong)).toContainText('不算');
  });
  await page.reload();
  await expect(row(wrong)).toContainText('不算');
  simulator.put(6000);
  await expect(page.locator('.big')).toContainText(/(?:5,99|6,00)\d\s*毫米/);

  await test.step('under an agent nothing can be saved, opened or printed: it says where the calibration lies', async () => {
    await page.addInitScript(() => Object.assign(window, { xuelangAgent: () => undefined }));
    await page.reload();
    await expect(page.locator('.outcome')).toContainText(join(trial.folder, 'memory.json'));
    await expect(page.getByText(/^(?:导出|导入|打印)$/)).toHaveCount(0);
  });

  await test.step('a bridge that can’t write says so', async () => {
    await mkdir(join(trial.folder, 'memory.json.new'));
    await trial.request('/calibration', { method: 'DELETE' });
    await expect(page.getByRole('alert')).toContainText('校准和急停记不住');
  });
  await trial.stop();
});

test('a kiosk follows its rail, outlives the bridge, and its motor obeys', async ({ page, server }) => {
  const trial = await railFor(server.url);
  const { simulator } = trial;
  simulator.faults.garbage = 0.1;
  await trial.request('/calibration', { method: 'PUT', body: JSON.stringify(known) });
  await connectTo(page, trial);
  await page.goto(`${server.url}/kiosk/hua-gui/`);
  const sensor = (): Promise<unknown> => statusOf(page).then(({ rail: report }) => report?.st);
  await expect.poll(sensor).toBe('ok');

  await test.step('sliding the screen wakes it, and it shows where it is', async () => {
    simulator.put(2000);
    await expect.poll(() => statusOf(page).then(({ state }) => state)).toBe('work');
    await page.frameLocator('[data-frame] iframe').locator('[data-view]').waitFor();
    await follows(page, simulator, 9000);
  });

  await test.step('clocks jump: nobody looks at them', async () => {
    for (const frame of page.frames())
      await frame.evaluate(() => {
        const now = Date.now;
        Date.now = () => now() - 86_400_000;
      });
    await follows(page, simulator, 1500);
  });

  await test.step('the bridge is killed and comes back', async () => {
    await trial.bridge.stop();
    await expect.poll(sensor).toBe('lost');
    await trial.restart();
    await expect.poll(sensor).toBe('ok');
    await follows(page, simulator, 6000);
  });

  await test.step('the motor goes where a stop is asked for, and stops for the space bar though a work has the keys', async () => {
    const frame = page.frames().find((one) => one.url().includes('/rail/'))!;
    const before = simulator.mm;
    await expect(async () => {
      await frame.evaluate(() => document.querySelector<HTMLElement>('[data-view]')?.focus());
      await page.keyboard.press('9');
      await expect.poll(() => simulator.mm, { timeout: 1500 }).toBeGreaterThan(before + 50);
    }).toPass();
    await expect(page.getByRole('button', { name: '急停' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect.poll(() => simulator.drive.moving).toBe(false);
    await expect(page.locator('.motor-stop')).toContainText('已急停');
    expect(simulator.mm).toBeLessThan(11_000);
  });
  await trial.stop();
});

test('a guide has the screen slide to a stop', async ({ page, newDevice, server }) => {
  const trial = await railFor(server.url);
  const { simulator } = trial;
  await trial.request('/calibration', { method: 'PUT', body: JSON.stringify(known) });
  simulator.put(2000);
  await connectTo(page, trial);
  const phone = await newDevice();
  await signIn(phone, await server.newMember({ roles: ['member', 'guide'], displayName: '小林' }));
  await phone.goto(await showCode(page, '/kiosk/hua-gui/'));
  await phone.getByRole('button', { name: /^叶脉长卷/ }).click();
  const wall = page.frameLocator('[data-frame] iframe');
  const stop = wall.locator('article[data-stop]').nth(2);
  const mm = Number(await stop.getAttribute('data-mm'));
  await phone.getByText('这里的各处').click();
  await phone.locator('.list ol button').nth(2).click();
  await expect.poll(() => Math.abs(simulator.mm - mm), { timeout: 30_000 }).toBeLessThan(10);
  const slider = wall.getByRole('slider', { name: '在墙上的位置' });
  await expect.poll(async () => Math.abs(Number(await slider.getAttribute('aria-valuenow')) - mm)).toBeLessThan(10);
  await expect(phone.locator('.list ol button').nth(2)).toHaveAttribute('aria-current', 'step');
  await trial.stop();
});

/** The kiosk in a page knows its bridge. */
function connectTo(page: Page, { bridge }: Rail): Promise<unknown> {
  return page.addInitScript((address) => localStorage.setItem('xuelang-kiosk:bridge', JSON.stringify(address)), {
    port: bridge.port,
    token,
  });
}

interface Status {
  state: string;
  address?: string;
  rail?: { st: string };
}

function statusOf(page: Page): Promise<Status> {
  return page.evaluate(() => (window as unknown as { xuelangKiosk: { status(): Status } }).xuelangKiosk.status());
}

/** The picture moves when the screen does. */
async function follows(page: Page, simulator: Rail['simulator'], mm: number): Promise<void> {
  const layer = page.frameLocator('[data-frame] iframe').locator('[data-parallax="1"]').first();
  const drawn = (): Promise<string> => layer.evaluate((element) => element.outerHTML);
  const before = await drawn();
  simulator.put(mm);
  await expect.poll(drawn).not.toBe(before);
}
