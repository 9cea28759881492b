import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';

const cacheName = 'xuelang-kiosk-pictures';

/**
 * Keeps the pictures by which a kiosk shows works beyond its release. Lists of works name only those that their pages show;
 * these have names that tell their content, and one that breaks off is not stored. What can't be had now is left out.
 */
export async function keepPictures(works: readonly KioskWork[], signal: AbortSignal): Promise<void> {
  const wanted = new Set(works.flatMap(({ pictures }) => pictures.map(({ src }) => src)));
  if (wanted.size === 0) {
    await caches.delete(cacheName);
    return;
  }
  const cache = await caches.open(cacheName);
  const there = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await Promise.all(there.filter((path) => !wanted.has(path)).map((path) => cache.delete(path)));
  for (const src of wanted) {
    if (there.includes(src) || signal.aborted) continue;
    try {
      const answer = await fetch(src, { signal });
      if (answer.ok && answer.headers.get('content-type')?.startsWith('image/') === true) await cache.put(src, answer);
    } catch {
      // No network, or no room: the work is there all the same.
    }
  }
}

/** What is kept of a picture, for the worker. */
export async function keptPicture(path: string): Promise<Response | undefined> {
  return (await caches.has(cacheName)) ? (await caches.open(cacheName)).match(path) : undefined;
}
