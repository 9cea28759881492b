import { needed, noRelease, type Pointer } from './pointer.ts';

/** A device's pointer and the page it is of. A device shows one kiosk; set up as another it begins anew. */
export interface Standing {
  /** `/kiosk/<id>/`, with its language. */
  page: string;
  pointer: Pointer;
}

// Everything that a kiosk keeps begins so: the wipe between two visitors spares it.
const pointerCache = 'xuelang-kiosk-pointer';
const releaseCache = 'xuelang-kiosk-release-';
// The address under which the cache keeps what is no file of the site; nothing is served there.
const pointerKey = '/kiosk/pointer';
const lock = 'xuelang-kiosk-pointer';

export async function readStanding(): Promise<Standing | null> {
  const found = await (await caches.open(pointerCache)).match(pointerKey);
  return found ? ((await found.json()) as Standing) : null;
}

/**
 * Takes a step of the pointer and writes it down. Page and worker take turns; nobody fetches anything in between.
 * @param wait false: not at all where somebody else is at it, for the worker must not wait for a page that hangs
 * @returns the new pointer, null where it could not be written (a full disk) or somebody else is at it
 */
export function stepPointer(page: string, step: (pointer: Pointer) => Pointer, wait = true): Promise<Pointer | null> {
  return navigator.locks.request(lock, { ifAvailable: !wait }, async (mine) => {
    if (!mine) return null;
    const standing = await readStanding();
    const before = standing?.page === page ? standing.pointer : noRelease;
    const pointer = step(before);
    if (pointer === before) return pointer;
    try {
      const body = new Response(JSON.stringify({ page, pointer } satisfies Standing));
      await (await caches.open(pointerCache)).put(pointerKey, body);
      return pointer;
    } catch {
      return null;
    }
  });
}

export function openRelease(version: string): Promise<Cache> {
  return caches.open(releaseCache + version);
}

export function hasRelease(version: string): Promise<boolean> {
  return caches.has(releaseCache + version);
}

/** Deletes releases that are not needed. */
export async function tidyReleases(pointer: Pointer, also?: string): Promise<void> {
  const keep = [...needed(pointer), ...(also === undefined ? [] : [also])].map((version) => releaseCache + version);
  const names = (await caches.keys()).filter((name) => name.startsWith(releaseCache) && !keep.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** What of a release is in its cache, by address. */
export async function matchFile(version: string, path: string): Promise<Response | undefined> {
  return (await openRelease(version)).match(path);
}
