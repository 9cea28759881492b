import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';

/** A kiosk as the editors wrote it, in the build that is served. */
export interface KioskFile {
  id: string;
  title: string;
  config: KioskConfig;
}

/** The kiosks there are, by id. */
export type KioskFiles = ReadonlyMap<string, KioskFile>;

export function kioskFiles(catalogue: object): KioskFiles {
  const { kiosks = [] } = catalogue as { kiosks?: KioskFile[] };
  return new Map(kiosks.map((kiosk) => [kiosk.id, kiosk]));
}
