import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { round } from './figure.ts';
import { readStatus } from '../publish/status.ts';
import { startSite } from './site-server.ts';

/** Longer than any build takes. */
const patience = 300_000;

/** Nobody who edits saves again sooner. */
const betweenSaves = 4_000;

/**
 * Seconds from saving a changed lesson until visitors get it from the running server, which publishes by itself. Publishes
 * one change before, so that what is measured is the rule and not the first time.
 */
export async function secondsUntilLive(root: string, id: string): Promise<number> {
  const server = await startSite(root, join(root, 'data'));
  try {
    // Sentences that no measurement before this one left in the lesson.
    const mark = Date.now();
    await change(root, id, server.url, `先改一处，记号 ${mark}。`);
    // Not in the middle of what is left of that one: the index for the search.
    while ((await readStatus(root)).building) await sleep(200);
    await sleep(betweenSaves);
    return round((await change(root, id, server.url, `再改一处，记号 ${mark}。`)) / 1000);
  } finally {
    await server.stop();
  }
}

/** Milliseconds until a sentence that was added to a lesson stands on its page. */
async function change(root: string, id: string, url: string, sentence: string): Promise<number> {
  const file = join(root, 'content/lesson', id, 'index.mdx');
  const text = await readFile(file, 'utf8');
  const started = performance.now();
  await writeFile(file, `${text}\n\n${sentence}\n`);
  while (performance.now() < started + patience) {
    const page = await fetch(`${url}/lesson/${id}/`);
    if ((await page.text()).includes(sentence)) return performance.now() - started;
    await sleep(100);
  }
  throw new Error(`The change of ${id} was not published.`);
}
