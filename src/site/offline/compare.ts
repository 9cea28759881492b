import { sumBytes, type Kept } from './kept.ts';
import type { WorkFile, WorkFiles } from './work-files.ts';

/**
 * How a kept work stands beside the site's: `current`, `newer` (the site has another version), `gone` (the site has it no
 * more), `unknown` (the site could not be asked).
 */
export interface Standing {
  state: 'current' | 'newer' | 'gone' | 'unknown';
  /** What an update would bring over the network. */
  bytes: number;
}

/** Compares a kept work with the site's list; null if the site has none, undefined if it could not be reached. */
export function standingOf(kept: Kept, list: WorkFiles | null | undefined, have: ReadonlySet<string>): Standing {
  if (list === undefined) return { state: 'unknown', bytes: 0 };
  if (list === null) return { state: 'gone', bytes: 0 };
  if (list.version === kept.version) return { state: 'current', bytes: 0 };
  return { state: 'newer', bytes: sumBytes(missingFiles([list], have)) };
}

/** The files of some works that are not there yet, each content once. */
export function missingFiles(works: Pick<WorkFiles, 'files'>[], have: ReadonlySet<string>): WorkFile[] {
  const missing = new Map<string, WorkFile>();
  for (const { files } of works) for (const file of files) if (!have.has(file[2])) missing.set(file[2], file);
  return [...missing.values()];
}
