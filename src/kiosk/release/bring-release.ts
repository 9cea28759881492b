import { releaseAddress, releaseSchema, type Release } from '@/core/kiosk/release.ts';
import { asFailure, KeepFailure } from '@/site/offline/failure.ts';
import { fetchRelease, type Progress } from './fetch-release.ts';
import { fetched, isWanted, lost, needed, type Pointer } from './pointer.ts';
import { readList } from './release-list.ts';
import { stepPointer, tidyReleases } from './store.ts';

/**
 * Looks what the site offers and brings it to this device, to be tried at the next start. Returns the pointer, changed or
 * not. Throws a KeepFailure; what is shown stays as it is then.
 */
export async function bringRelease(page: string, progress: Progress): Promise<Pointer> {
  try {
    return await attempt(page, progress).catch((error: unknown) => {
      // Published between the list and the files: the new list names what is there now.
      if (asFailure(error, progress.signal).reason !== 'changed') throw error;
      return attempt(page, progress);
    });
  } catch (error) {
    throw asFailure(error, progress.signal);
  }
}

async function attempt(page: string, progress: Progress): Promise<Pointer> {
  const release = await readOffer(page, progress.signal);
  const pointer = await forgetLost(page);
  if (pointer.trial?.isStarted) return pointer;
  if (!isWanted(pointer, release.version)) {
    await tidyReleases(pointer);
    return pointer;
  }
  await tidyReleases(pointer, release.version);
  await fetchRelease(release, pointer.current, progress);
  const next = await stepPointer(page, (now) => fetched(now, release.version));
  if (next === null) throw new KeepFailure('full');
  return next;
}

/** The release that the site has now. */
async function readOffer(page: string, signal: AbortSignal): Promise<Release> {
  const response = await fetch(releaseAddress(page), { cache: 'no-store', signal });
  if (response.status === 404) throw new KeepFailure('gone');
  // A network that asks for a login of its own answers with a page and 200.
  if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) throw new KeepFailure('unreachable');
  const read = releaseSchema.safeParse(await response.json());
  if (!read.success) throw new KeepFailure('changed');
  return read.data;
}

/** Notices releases that the browser deleted where the disk was short. */
export async function forgetLost(page: string): Promise<Pointer> {
  let pointer = await stepPointer(page, (now) => now);
  for (const version of pointer ? needed(pointer) : [])
    if (!(await readList(version))) pointer = await stepPointer(page, (now) => lost(now, version));
  if (pointer === null) throw new KeepFailure('full');
  return pointer;
}
