import type { Catalogue, KioskFacts } from '@/core/catalogue/catalogue.ts';

/** The kiosks of the build that is served, by id. */
export type KioskFiles = ReadonlyMap<string, KioskFacts>;

/** @param catalogue one of an older build has none */
export function kioskFiles({ kiosks = [] }: Partial<Pick<Catalogue, 'kiosks'>>): KioskFiles {
  return new Map(kiosks.map((kiosk) => [kiosk.id, kiosk]));
}
