import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { placesOf } from '@/core/kiosk/places.ts';

/**
 * The page knows the works that its own file names. Where the office has named others, learns of them from the server:
 * answers whether there are new ones in `works` (by activity). Rejects where the server can't be reached.
 */
export async function learnOthers(works: Map<string, KioskWork>, config: KioskConfig): Promise<boolean> {
  const missing = placesOf(config).filter((place) => !works.has(place.split('#')[0] ?? ''));
  if (missing.length === 0) return false;
  const answer = await fetch('/kiosk/works.json');
  if (!answer.ok) throw new Error(`/kiosk/works.json: ${answer.status}`);
  const before = works.size;
  for (const work of (await answer.json()) as KioskWork[])
    if (!works.has(work.activity)) works.set(work.activity, work);
  return works.size > before;
}
