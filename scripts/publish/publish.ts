import { ContentError, reasonOf } from './content-error.ts';
import { inputsOf, isPublished } from './is-published.ts';
import { alone } from './lock.ts';
import { keptBuilds, publishing, type Published, type Work } from './publishing.ts';
import { listReleases, removeOthers, removeUnfinished } from './releases.ts';
import { noteEnd, noteStep } from './status.ts';

interface Wish {
  work: Work;
  now: () => number;
  /** Does nothing where a new build would bring nothing. */
  onlyIfChanged?: boolean;
  /** Shows a line to whoever is waiting. */
  say: (line: string) => void;
}

/**
 * Publishes the project in `root`: a new release is built beside the one that visitors see, and takes its place. Where
 * anything fails the old one stays, and the status says why. Answers undefined where there was nothing to do.
 */
export function publish(root: string, { work, now, onlyIfChanged, say }: Wish): Promise<Published | undefined> {
  const whenBusy = (): void => say('另一次发布正在进行，等它做完再开始……');
  return alone(root, whenBusy, async () => {
    if (onlyIfChanged && (await isPublished(root, await inputsOf(root, now())))) return undefined;
    await removeUnfinished(root);
    try {
      const published = await takeSteps(root, work, now);
      await noteEnd(root, { at: now(), release: published.name, outcome: 'published', mistakes: [] });
      await removeOlder(root);
      return published;
    } catch (error) {
      const mistakes = error instanceof ContentError ? error.mistakes : [];
      await noteEnd(root, { at: now(), outcome: 'failed', mistakes, reason: reasonOf(error) });
      await removeUnfinished(root);
      throw error;
    }
  });
}

async function takeSteps(root: string, work: Work, now: () => number): Promise<Published> {
  const since = now();
  const steps = publishing(root, work, now);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    await noteStep(root, since, step.value);
  }
}

async function removeOlder(root: string): Promise<void> {
  const newest = (await listReleases(root)).slice(0, keptBuilds).map(({ name }) => name);
  await removeOthers(root, newest);
}
