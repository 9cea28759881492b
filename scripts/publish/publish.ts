import type { Fingerprint } from '@/core/release/release.ts';
import { ContentError, reasonOf } from './content-error.ts';
import { inputsOf, leftToPublish } from './is-published.ts';
import { alone } from './lock.ts';
import { followingSearch, SearchError } from './following-search.ts';
import { keptBuilds, publishing, type Published, type Work } from './publishing.ts';
import { currentRelease, listReleases, readRelease, removeOthers, removeUnfinished } from './releases.ts';
import { noteEnd, noteStep } from './status.ts';

interface Wish {
  work: Work;
  now: () => number;
  /** Does nothing where a new build would bring nothing. */
  onlyIfChanged?: boolean;
  /** What the site would be built from, where somebody has just looked. */
  inputs?: Fingerprint | undefined;
  /** Shows a line to whoever is waiting. */
  say: (line: string) => void;
}

/**
 * Publishes the project in `root`: a new release is built beside the one that visitors see, and takes its place. Where
 * anything fails the old one stays, and the status says why. Answers undefined where there was nothing to do.
 */
export function publish(root: string, { work, now, onlyIfChanged, inputs, say }: Wish): Promise<Published | undefined> {
  let seen = inputs;
  const whenBusy = (): void => {
    seen = undefined;
    say('另一次发布正在进行，等它做完再开始……');
  };
  return alone(root, whenBusy, async () => {
    const print = onlyIfChanged ? (seen ?? (await inputsOf(root, now()))) : undefined;
    const left = print ? await leftToPublish(root, print) : 'all';
    if (left === 'nothing') return undefined;
    await removeUnfinished(root);
    try {
      const steps = left === 'all' ? publishing(root, work, now, print) : onlySearch(root, work, now);
      const published = await takeSteps(root, steps, now);
      await noteEnd(root, { at: now(), release: published.name, outcome: 'published', mistakes: [] });
      await removeOlder(root, published);
      return published;
    } catch (error) {
      const mistakes = error instanceof ContentError ? error.mistakes : [];
      const outcome = error instanceof SearchError ? 'published' : 'failed';
      await noteEnd(root, { at: now(), outcome, mistakes, reason: reasonOf(error) });
      await removeUnfinished(root);
      throw error;
    }
  });
}

/** What an earlier publication did not come to. */
async function* onlySearch(root: string, work: Work, now: () => number): AsyncGenerator<string, Published> {
  const name = (await currentRelease(root)) ?? '';
  const release = await readRelease(root, name);
  if (release === undefined) throw new Error('Nothing was published.');
  return yield* followingSearch(root, work, { name, release }, now);
}

async function takeSteps(
  root: string,
  steps: AsyncGenerator<string, Published>,
  now: () => number,
): Promise<Published> {
  const since = now();
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    await noteStep(root, since, step.value);
  }
}

async function removeOlder(root: string, { replaced }: Published): Promise<void> {
  const newest = (await listReleases(root)).slice(0, keptBuilds).map(({ name }) => name);
  await removeOthers(root, replaced === undefined ? newest : [...newest, replaced]);
}
