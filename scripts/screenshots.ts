/**
 * `node scripts/screenshots.ts`: takes the pictures of the documentation from a running `npm run demo` (URL as the first argument,
 * http://127.0.0.1:4321 if missing; names of pictures after it take only these) and writes them small enough for a
 * repository.
 */
import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser.ts';

const base = process.argv[2] ?? 'http://127.0.0.1:4321';
const folder = 'docs/pictures';

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  /** How many px wide the picture is kept, where the screen is larger than a page of documentation. */
  kept?: number;
  /** Signed in as this one of the demo's people. */
  as?: string;
  prepare?: (page: Page) => Promise<void>;
}

const mistaken = `姓名,用户名,支部,角色
李云,li.yun,机关支部,
李云山,li.yun,机关支部,
罗小川,0071,砚山县支部,
,0072,富宁县支部,
韦兰,0073,富宁县支部,队长`;

const member = { width: 1366, height: 860, as: 'lin' };
const office = { width: 1366, height: 860, as: 'guan' };

const shots: Shot[] = [
  { name: 'home', path: '/', width: 1366, height: 860 },
  {
    name: 'lesson',
    path: '/lesson/bian-jing-di-li/',
    width: 1366,
    height: 960,
    prepare: (page) => page.locator('.prose h2').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'reading',
    path: '/reading/xiang-nan/',
    width: 1366,
    height: 860,
    prepare: async (page) => {
      await page.locator('[data-listen]').click();
      await page.locator('.sentence.spoken').waitFor();
      // The third sentence is well inside the page.
      for (let i = 0; i < 3; i++) await page.keyboard.press('.');
      await page.mouse.move(0, 0);
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'hall',
    path: '/hall/guo-men-yi-xian/#tong-gu',
    width: 1200,
    height: 720,
    prepare: async (page) => {
      await page.getByRole('button', { name: '走进展厅' }).click();
      await page.locator('.walk-label').waitFor({ timeout: 60_000 });
      // The view alone, once it stands still and is drawn sharply.
      await page.getByRole('button', { name: '合上说明' }).click();
      await page.waitForTimeout(4000);
    },
  },
  {
    name: 'quiz',
    path: '/quiz/guo-men-ce-yan/',
    width: 1366,
    height: 960,
    prepare: async (page) => {
      await page.getByRole('button', { name: '开始答题' }).click();
      await page.locator('x-question:visible').first().waitFor();
    },
  },
  {
    name: 'video',
    path: '/video/san-wan/',
    width: 1366,
    height: 860,
    prepare: async (page) => {
      await page.getByRole('slider', { name: '播放进度' }).waitFor();
      // Towards the end, as far as the first question lets anybody.
      await page.keyboard.press('9');
      await page.locator('.meeting-open').waitFor();
      await page.waitForTimeout(1000);
    },
  },
  {
    ...{ name: 'kiosk', path: '/kiosk/chang-lang/', width: 1080, height: 1920, kept: 540 },
    prepare: async (page) => {
      await page.waitForTimeout(4000);
    },
  },
  {
    ...{ name: 'rail', path: '/kiosk/hua-gui/', width: 3840, height: 1080, kept: 1920 },
    prepare: async (page) => {
      await page.waitForTimeout(2000);
      await page.keyboard.press('Enter');
      const wall = page.frameLocator('iframe').locator('[data-keys]');
      await wall.focus({ timeout: 30_000 });
      for (let i = 0; i < 6; i++) {
        await wall.press('ArrowRight');
        await page.waitForTimeout(2500);
      }
    },
  },
  { name: 'sign-in', path: '/sign-in/', width: 1366, height: 720 },
  { ...{ name: 'me', path: '/me/', ...member }, prepare: (page) => page.getByText('所有记录都已送到服务器').waitFor() },
  {
    ...{ name: 'proof', path: '/me/proof/', ...member },
    prepare: (page) => page.getByRole('button', { name: '打印' }).waitFor(),
  },
  {
    ...{ name: 'offline', path: '/course/guo-men/', ...member },
    prepare: async (page) => {
      await page.getByRole('button', { name: /^离线保存（\d/ }).click();
      await page.getByText('已存在这台设备上').waitFor();
      await page.goto(`${base}/offline/`);
      await page.getByText('已是最新').waitFor();
    },
  },
  {
    ...{ name: 'trust', path: '/trust/#windows', width: 1366, height: 860 },
    prepare: (page) => page.locator('#windows').scrollIntoViewIfNeeded(),
  },
  {
    ...{ name: 'office-site', path: '/office/site/', ...office, height: 720 },
    prepare: (page) => page.getByRole('table').waitFor(),
  },
  {
    ...{ name: 'office-members', path: '/office/members/', ...office },
    prepare: (page) => page.getByRole('table').waitFor(),
  },
  {
    ...{ name: 'office-branches', path: '/office/branches/', ...office },
    prepare: (page) => page.getByRole('button', { name: '新建下级支部' }).waitFor(),
  },
  {
    ...{ name: 'office-import', path: '/office/members/import/', ...office },
    prepare: async (page) => {
      const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(mistaken) };
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.getByRole('heading', { name: /处要改/ }).waitFor();
      await page.locator('.kinds').scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 600);
    },
  },
  {
    ...{ name: 'office-audit', path: '/office/audit/', ...office },
    prepare: async (page) => {
      await page.getByRole('button', { name: '核对日志是否完整' }).click();
      await page.getByText(/条日志完整/).waitFor();
    },
  },
];

await mkdir(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  // Halls are drawn by the processor where there is no graphics card.
  args: [
    '--disable-background-networking',
    '--enable-unsafe-swiftshader',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
const wanted = process.argv.slice(3);
for (const { name, path, width, height, kept = width, as, prepare } of shots) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', locale: 'zh-CN' });
  if (as !== undefined) await signIn(page, as);
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await sharp(await page.screenshot())
    .resize(kept)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(`${folder}/${name}.png`);
  await page.close();
}
await browser.close();

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${base}/sign-in/`);
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码', { exact: true }).fill('demo-xuelang');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('**/me/');
}
