import { readdirSync, readFileSync } from 'node:fs';
import { parseManifest, type NarratedWork } from '@/kit/narration/manifest.ts';
import { expect, test } from './journey.ts';

test.use({ serviceWorkers: 'allow' });

/** The first reading of the built site that has sound. */
function readingWithSound(): NarratedWork {
  const found = readdirSync('dist/reading', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => parseManifest(JSON.parse(readFileSync(`dist/reading/${name}/manifest.json`, 'utf8'))))
    .find(({ parts }) => parts.some(({ sound }) => sound));
  if (!found) throw new Error('No reading has sound');
  return found;
}

test('a kept reading has its sound in one format, and plays to the end without a network, seeks included', async ({
  page,
  context,
  server,
}) => {
  const reading = readingWithSound();
  const sounds = reading.parts.flatMap(({ sound }) => sound ?? []);
  await page.goto(`/${reading.activity}/`);
  await page.getByRole('button', { name: /^离线保存（\d/ }).click();
  await expect(page.getByText('已存在这台设备上，没有网也能学')).toBeVisible({ timeout: 30_000 });
  await context.setOffline(true);
  await server.stop();
  try {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const answers = await page.evaluate(
      async (urls) => {
        const statusOf = (url: string): Promise<number> =>
          fetch(url).then(
            ({ status }) => status,
            () => 0,
          );
        const types = (type: string): Promise<number[]> => Promise.all((urls[type] ?? []).map(statusOf));
        return { opus: await types('opus'), aac: await types('aac'), cues: await types('cues') };
      },
      {
        opus: sounds.flatMap(({ files }) => files.filter(({ type }) => type.includes('opus')).map(({ url }) => url)),
        aac: sounds.flatMap(({ files }) => files.filter(({ type }) => type.includes('mp4')).map(({ url }) => url)),
        cues: sounds.map(({ cues }) => cues),
      } as Record<string, string[]>,
    );
    expect(answers.opus).toEqual(sounds.map(() => 200));
    expect(answers.aac).toEqual(sounds.map(() => 0));
    expect(answers.cues).toEqual(sounds.map(() => 200));

    for (const { files, seconds } of sounds.slice(0, 2)) {
      const heard = await page.evaluate(async (url) => {
        const audio = new Audio(url);
        audio.muted = true;
        const next = (event: string): Promise<void> =>
          new Promise((resolve, reject) => {
            audio.addEventListener(event, () => resolve(), { once: true });
            audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true });
          });
        const loaded = next('loadedmetadata');
        audio.load();
        await loaded;
        const places: number[] = [];
        for (const share of [0.9, 0.1, 0.5]) {
          const sought = next('seeked');
          audio.currentTime = audio.duration * share;
          await sought;
          places.push(audio.currentTime / audio.duration);
        }
        audio.currentTime = audio.duration - 1;
        const ended = next('ended');
        await audio.play();
        await ended;
        return { places, end: audio.currentTime };
      }, files[0]?.url ?? '');
      for (const [i, share] of [0.9, 0.1, 0.5].entries()) expect(heard.places[i]).toBeCloseTo(share, 2);
      expect(heard.end).toBeGreaterThan(seconds - 0.5);
    }
  } finally {
    await server.start();
  }
});
