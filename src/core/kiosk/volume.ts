import type { KioskConfig } from './kiosk.schema.ts';
import { isNow, type WallTime } from './schedule.ts';

/** Where nothing is said. */
const usual = 0.7;

/** The loudest that a kiosk may be at a time, from 0 to 1: what stands first counts first. */
export function volumeAt({ sound }: Pick<KioskConfig, 'sound'>, time: WallTime): number {
  const found = sound.find(({ when }) => isNow(when, time));
  return found === undefined ? usual : found.level / 100;
}
