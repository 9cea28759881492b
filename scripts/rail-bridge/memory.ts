import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readCalibration, type Calibration } from '@/core/rail/calibration.ts';

/** What the bridge remembers over a restart. */
export interface Memory {
  readonly calibration: Calibration | null;
  readonly emergency: boolean;
  readonly token: string;
  /** Answers whether the disk took it; until the next start it holds all the same. */
  keep(changed: { calibration?: Calibration | null; emergency?: boolean }): boolean;
}

/**
 * Opens what stands in a file beside the configuration. A file that can't be read counts as an emergency stop: nobody
 * knows what was in it.
 */
export function openMemory(file: string): Memory {
  let now = read(file);
  const write = (): boolean => {
    try {
      writeFileSync(`${file}.new`, JSON.stringify(now, null, 2));
      chmodSync(`${file}.new`, 0o600);
      renameSync(`${file}.new`, file);
      return true;
    } catch {
      // The disk is full, or may not be written: an emergency stop must be one all the same.
      return false;
    }
  };
  if (!existsSync(file)) write();
  return {
    get calibration() {
      return now.calibration;
    },
    get emergency() {
      return now.emergency;
    },
    token: now.token,
    keep(changed) {
      now = { ...now, ...changed };
      return write();
    },
  };
}

interface Kept {
  token: string;
  calibration: Calibration | null;
  emergency: boolean;
}

function read(file: string): Kept {
  const token = randomBytes(18).toString('base64url');
  if (!existsSync(file)) return { token, calibration: null, emergency: false };
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof Kept, unknown>>;
    return {
      token: typeof kept.token === 'string' && /^[\w-]{16,128}$/.test(kept.token) ? kept.token : token,
      calibration: readCalibration(kept.calibration),
      emergency: kept.emergency !== false,
    };
  } catch {
    return { token, calibration: null, emergency: true };
  }
}
