import { addAssetsOf } from './hashed-assets.ts';
import { hold } from './held.ts';
import { inputsOf } from './is-published.ts';
import { alone } from './lock.ts';
import { currentRelease, listReleases, switchTo } from './releases.ts';
import { noteEnd } from './status.ts';

interface Wish {
  /** The release to go to; the one before the current when missing. */
  to?: string | undefined;
  now: () => number;
  say: (line: string) => void;
}

/**
 * Leads visitors back to an earlier release and answers its name. What lies in the project is then not published by
 * itself until it changes. Throws a sentence where there is nothing to go back to.
 */
export function rollBack(root: string, { to, now, say }: Wish): Promise<string> {
  return alone(
    root,
    () => say('另一次发布正在进行，等它做完再退回……'),
    async () => {
      const releases = (await listReleases(root)).map(({ name }) => name);
      const current = await currentRelease(root);
      const name = to ?? releases.find((release) => current !== undefined && release < current);
      if (name === undefined) throw new Error('没有更早的一版可以退回。');
      if (!releases.includes(name)) throw new Error(`没有叫 ${name} 的一版。运行 npm run publish -- --list 看有哪些。`);
      const { files } = await inputsOf(root, now());
      await hold(root, files);
      for (const other of releases) if (other !== name) await addAssetsOf(root, other, name);
      await switchTo(root, name);
      await noteEnd(root, { at: now(), release: name, outcome: 'rolled back', mistakes: [] });
      return name;
    },
  );
}
