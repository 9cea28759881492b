import type { Kiosk } from '@/kiosk/kiosk.ts';
import { worksNamed } from '@/kiosk/other-works.ts';
import { missingFiles } from '@/site/offline/compare.ts';
import { readList as readWork } from '@/site/offline/download.ts';
import { asFailure, KeepFailure, type Reason } from '@/site/offline/failure.ts';
import { keep } from '@/site/offline/keep.ts';
import { readShelf, sumBytes } from '@/site/offline/kept.ts';
import { inTurn, remove, removeReplaced } from '@/site/offline/remove.ts';
import { room } from '@/site/offline/room.ts';
import { keepPictures } from './other-pictures.ts';
import { readList } from './release-list.ts';

/** How the works stand that the office names beyond the kiosk's file. */
export interface OthersReport {
  wanted: number;
  /** Those that are not on this device: their titles, and why, where that is known. */
  lacking: { title: string; why: Reason | null }[];
}

/** Works that the office names beyond the kiosk's file, and therefore beyond its release. */
export interface Others {
  /**
   * Keeps them as members keep works (`/offline/list/…`), each brought up to date and verified by itself, with the pictures
   * by which the kiosk shows it; what is not named any more goes. To be called while no work is open. Rejects where somebody
   * came.
   */
  bring(signal: AbortSignal): Promise<void>;
  /** Says which of them are here. */
  say(): Promise<void>;
}

/** @param version the release that is shown */
export function createOthers(kiosk: Kiosk, version: string, report: (others: OthersReport) => void): Others {
  let failures = new Map<string, Reason>();

  /** By activity, and the bytes of the release: so many must stay free for the next one, which goes before them. */
  async function wanted(): Promise<{ names: string[]; reserve: number }> {
    const files = (await readList(version))?.files ?? [];
    const own = new Set(files.map(([path]) => path));
    return { names: worksNamed(kiosk.config).filter((name) => !own.has(`/${name}/`)), reserve: sumBytes(files) };
  }
  async function say(): Promise<void> {
    const [{ names }, { kept }] = await Promise.all([wanted(), readShelf()]);
    const lacking = names.filter((name) => !kept.some((one) => one.name === name));
    report({
      wanted: names.length,
      lacking: lacking.map((name) => ({
        title: kiosk.works.get(name)?.title ?? name,
        why: failures.get(name) ?? null,
      })),
    });
  }

  return {
    say,
    async bring(signal) {
      const { names, reserve } = await wanted();
      const { kept } = await readShelf();
      if (kept.some(({ name }) => !names.includes(name))) await remove(({ name }) => !names.includes(name));
      await inTurn(removeReplaced, signal);
      failures = new Map();
      for (const name of names)
        await keepOne(name, reserve, signal).catch((error: unknown) => {
          const failure = asFailure(error, signal);
          if (failure.reason === 'cancelled') throw failure;
          failures.set(name, failure.reason);
        });
      await keepPictures(
        names.flatMap((name) => kiosk.works.get(name) ?? []),
        signal,
      );
      await say();
    },
  };
}

async function keepOne(name: string, reserve: number, signal: AbortSignal): Promise<void> {
  const list = await readWork(name, signal);
  if (!list) throw new KeepFailure('gone');
  const { kept, files } = await readShelf();
  if (kept.some((one) => one.name === name && one.version === list.version)) return;
  const bytes = sumBytes(missingFiles([list], files));
  const free = await room();
  if (free !== undefined && free - bytes < reserve) throw new KeepFailure('full', bytes);
  // Past the worker, which would answer with what is kept.
  await keep([name], { signal, cache: 'no-store' });
}
