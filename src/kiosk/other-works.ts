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
 * from what it learned before: answers whether there are new ones in `works` (by activity). Rejects where it can't be asked
 * and nothing is known.
 */
export async function learnOthers(
  works: Map<string, KioskWork>,
  config: KioskConfig,
  device: Device,
): Promise<boolean> {
  const named = worksNamed(config);
  const missing = named.filter((activity) => !works.has(activity));
  if (missing.length === 0) return false;
  const known = device.get<KioskWork[]>(key) ?? [];
  const isMissing = ({ activity }: KioskWork): boolean => missing.includes(activity);
  const learned = await ask().then(
    (offered) => offered.filter(isMissing),
    (error: unknown) => {
      if (!known.some(isMissing)) throw error;
      return known.filter(isMissing);
    },
  );
  for (const work of learned) works.set(work.activity, work);
  // With what it learned earlier and still needs.
  const earlier = known.filter((work) => !isMissing(work) && named.includes(work.activity));
  device.set(key, [...earlier, ...learned]);
  return learned.length > 0;
}

async function ask(): Promise<KioskWork[]> {
  const answer = await fetch('/kiosk/works.json');
  if (!answer.ok) throw new Error(`/kiosk/works.json: ${answer.status}`);
  return (await answer.json()) as KioskWork[];
}
