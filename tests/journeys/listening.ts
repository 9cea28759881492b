import { expect, type Page } from './journey.ts';
import { readCues, type Cue } from '@/kit/narration/vtt.ts';
import { parseManifest, type NarratedWork } from '@/kit/narration/manifest.ts';

/** The player's one element stands in no document: the page remembers it when it plays. */
declare global {
  interface Window {
    heard?: HTMLMediaElement;
    /** The sentences that were lit, as `expectLit` has not met them yet. */
    wasLit: string[];
    /** What the system's buttons do, where a journey collects it. */
    pressed: { [action: string]: MediaSessionActionHandler | undefined };
  }
}

export const player = (page: Page) => page.getByRole('region', { name: '听书' });

/** On a phone most of the player unfolds first. */
export async function unfold(page: Page): Promise<void> {
  const button = player(page).getByRole('button', { name: '展开播放器' });
  if (await button.isVisible()) await button.click();
}

/** A reading with sound. */
export const reading = '/reading/jie-qi/';

/** Lets tests see the sound that is played, and which sentences were lit. */
export async function watchSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      window.heard = this;
      return play.call(this);
    };
    window.wasLit = [];
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof Element && target.classList.contains('spoken')) window.wasLit.push(target.id);
    }).observe(document, { attributes: true, attributeFilter: ['class'], subtree: true });
  });
}

/** A sentence is lit, or was since this was asked last: the voice does not wait until a test looks. */
export async function expectLit(page: Page, id = ''): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.wasLit)).toContain(id);
  await page.evaluate((met) => window.wasLit.splice(0, window.wasLit.indexOf(met) + 1), id);
}

/** The sound was led to a place at a moment (of `Date.now`): it is there, or as far behind as it has come since. */
export async function expectLedTo(page: Page, seconds: number, moment: number): Promise<void> {
  await expect.poll(async () => (await heardNow(page)).seconds).toBeGreaterThanOrEqual(seconds);
  const now = await heardNow(page);
  expect(now.seconds - seconds).toBeLessThanOrEqual((Date.now() - moment) / 1000 + 0.5);
}

/** Opens a reading and has it read. */
export async function listen(page: Page): Promise<void> {
  await watchSound(page);
  await page.goto(reading);
  await page.locator('[data-listen]').click();
  await expectPlaying(page);
}

export async function expectPlaying(page: Page, isPlaying = true): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.heard !== undefined && !window.heard.paused && window.heard.readyState > 2))
    .toBe(isPlaying);
}

/** The work as the player knows it, and the cues of each of its parts. */
export async function narrated(page: Page, path = reading): Promise<{ work: NarratedWork; cues: Cue[][] }> {
  const work = parseManifest(await (await page.request.get(`${path}manifest.json`)).json());
  const cues = await Promise.all(
    work.parts.map(async ({ sound }) => (sound ? readCues(await (await page.request.get(sound.cues)).text()) : [])),
  );
  return { work, cues };
}

export interface Heard {
  seconds: number;
  sentence: string | undefined;
}

/** In one moment: how far the sound is, and which sentence is lit. */
export function heardNow(page: Page): Promise<Heard> {
  return page.evaluate(() => ({
    seconds: window.heard?.currentTime ?? -1,
    sentence: document.querySelector('.spoken')?.id,
  }));
}

/** The sentence that is heard at a time: in the silence behind it, still. */
export function sentenceAt(cues: readonly Cue[], seconds: number): string | undefined {
  return cues.filter(({ start }) => start <= seconds).at(-1)?.id;
}

/** Taps a sentence where it begins: of one that goes over several lines the middle is somebody else's. */
export async function tapSentence(page: Page, id: string): Promise<void> {
  const sentence = page.locator(`[id="${id}"]`);
  await sentence.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y } = await sentence.evaluate((element) => {
    const [first] = element.getClientRects();
    return { x: (first?.left ?? 0) + 12, y: ((first?.top ?? 0) + (first?.bottom ?? 0)) / 2 };
  });
  await page.mouse.click(x, y);
}
