import { releaseSchema, type Release } from '@/core/kiosk/release.ts';
import { hasRelease, openRelease } from './store.ts';

/** Where a release's cache keeps its list; nothing is served there. */
const listKey = '/kiosk/list';

/** The list of a release that is whole; null for one that is not, or not any more. */
export async function readList(version: string): Promise<Release | null> {
  if (!(await hasRelease(version))) return null;
  const found = await (await openRelease(version)).match(listKey);
  const read = found && releaseSchema.safeParse(await found.json());
  return read?.data ?? null;
}

/** Says that every file of a release is there and verified. */
export async function writeList(cache: Cache, release: Release): Promise<void> {
  await cache.put(listKey, new Response(JSON.stringify(release)));
}
