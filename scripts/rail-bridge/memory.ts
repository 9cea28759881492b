import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { readCalibration, type Calibration } from '@/core/rail/calibration.ts';

/** What the bridge remembers over a restart. */
export interface Memory {
  readonly calibration: Calibration | null;
  readonly emergency: boolean;
  readonly token: string;
  /** Where it stands. */
  readonly file: string;
  /** Whether the disk took it the last time. */
  readonly isKept: boolean;
  /** Until the next start it holds, whether the disk takes it or not. */
  keep(changed: { calibration?: Calibration | null; emergency?: boolean }): void;
}

interface Kept {
  token: string;
  calibration: Calibration | null;
  emergency: boolean;
}

/**
 * Opens what stands in a file. One that can't be read counts as an emergency stop, for nobody knows what was in it; so does
 * one that can't be written, for an emergency stop before this start may have been lost.
 */
export function openMemory(file: string): Memory {
  const found = read(file);
  let now = found ?? { token: newToken(), calibration: null, emergency: true };
  // What can't be read is left for somebody to look at until there is something new.
  let isKept = found === undefined || write(file, now);
  if (!isKept) now = { ...now, emergency: true };
  return {
    file,
    token: now.token,
    get calibration() {
      return now.calibration;
    },
    get emergency() {
      return now.emergency;
    },
    get isKept() {
      return isKept;
    },
    keep(changed) {
      now = { ...now, ...changed };
      isKept = write(file, now);
    },
  };
}

function newToken(): string {
  return randomBytes(18).toString('base64url');
}

/** Undefined where something is there that can't be read. */
function read(file: string): Kept | undefined {
  if (!existsSync(file)) return { token: newToken(), calibration: null, emergency: false };
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof Kept, unknown>>;
    return {
      token: typeof kept.token === 'string' && /^[\w-]{16,128}$/.test(kept.token) ? kept.token : newToken(),
      calibration: readCalibration(kept.calibration),
      emergency: kept.emergency !== false,
    };
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and on the disk before it answers: who presses for an emergency stop pulls the plug next. */
function write(file: string, kept: Kept): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600, flush: true });
    // One left from a cut keeps the mode it had.
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
    return true;
  } catch {
    return false;
  }
}
