import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { placesOf } from '@/core/kiosk/places.ts';
import type { Device } from './device.ts';

/** Where the device keeps what it learned, for starts without a network. */
const key = 'other-works';

/** Every work that a kiosk names, as it is called in `works`. */
export function worksNamed(config: KioskConfig): string[] {
  return [...new Set(placesOf(config).map((place) => place.split('#')[0] ?? ''))];
}

/**
 * The page knows the works that its own file names. Where the office has named others, learns of them from the server, or
 * from what it learned before: answers whether there are new ones in `works` (by activity). Rejects where nothing tells.
 */
export async function learnOthers(
  works: Map<string, KioskWork>,
  config: KioskConfig,
  device: Device,
): Promise<boolean> {
  const missing = worksNamed(config).filter((activity) => !works.has(activity));
  if (missing.length === 0) return false;
  const known = device.get<KioskWork[]>(key) ?? [];
  const offered = await ask().catch((error: unknown) => {
    if (missing.some((activity) => !known.some((work) => work.activity === activity))) throw error;
    return known;
  });
  const learned = offered.filter(({ activity }) => missing.includes(activity));
  for (const work of learned) works.set(work.activity, work);
  device.set(key, learned);
  return learned.length > 0;
}

async function ask(): Promise<KioskWork[]> {
  const answer = await fetch('/kiosk/works.json');
  if (!answer.ok) throw new Error(`/kiosk/works.json: ${answer.status}`);
  return (await answer.json()) as KioskWork[];
}
