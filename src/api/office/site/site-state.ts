import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Built } from '@/api/built.ts';
import type { PublishStatus, Release } from '@/core/release/release.ts';
import type { SiteState } from '@/core/release/site-state.ts';

/** Enough for whoever mends them; a thousand come from one cause. */
const mostMistakes = 200;

/** Reads what publishing left about itself. */
export async function siteStateOf({ site, build }: Built): Promise<SiteState> {
  const current = basename(dirname(await realpath(site).catch(() => '')));
  const names = (await readdir(build).catch(() => [])).filter((name) => name.startsWith('release-'));
  const found = await Promise.all(
    names.sort().map(async (name) => ({ name, release: await readJson<Release>(join(build, name, 'release.json')) })),
  );
  const releases = found
    .flatMap(({ name, release }) => (release === undefined ? [] : [{ name, ...release }]))
    .reverse();
  const { building, last } = (await readJson<PublishStatus>(join(build, 'status.json'))) ?? {};
  return {
    releases: releases.map(({ name, built, pages }) => ({ name, built, pages, isCurrent: name === current })),
    building: building && isAlive(building.process) ? { since: building.since, step: building.step } : null,
    last: last
      ? {
          at: last.at,
          outcome: last.outcome,
          reason: last.reason ?? null,
          mistakes: last.mistakes.slice(0, mostMistakes),
        }
      : null,
    next: releases.find(({ name }) => name === current)?.print.next ?? null,
  };
}

/** Files that publishing writes in one step, or not at all. */
async function readJson<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Whether a process still runs; one that we may not signal does. */
function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
