import { digest } from 'ohash/crypto';
import type { Device } from '@/kiosk/device.ts';

/** A PIN as the device keeps it. */
interface Kept {
  salt: string;
  /** Of PIN and salt. */
  hash: string;
  /** `digests`: in an insecure context browsers have no PBKDF2. It was set there, or not, whatever this one is. */
  by: 'pbkdf2' | 'digests';
}

interface Tries {
  failed: number;
  /** Milliseconds since 1970. */
  last: number;
}

export const pinPattern = /^\d{4,8}$/;

/** After so many wrong ones in a row each next one has to wait. */
const free = 5;
const wait = 60_000;
const rounds = 200_000;
/** In the page's own script each takes some microseconds. */
const ownRounds = 20_000;

/** Sets the PIN of this device. A few digits are no secret for long from who can read its storage: they keep fingers out. */
export async function setPin(device: Device, pin: string): Promise<void> {
  const salt = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const by = hasSubtle() ? 'pbkdf2' : 'digests';
  device.set('pin', { salt, by, hash: await hashes[by](pin, salt) } satisfies Kept);
  device.set('pin-tries', undefined);
}

export function hasPin(device: Device): boolean {
  return device.get('pin') !== undefined;
}

/** Milliseconds until the next try is taken. A clock that was set does not open, nor lock for ever. */
export function waitForPin(device: Device, now: number): number {
  const tries = device.get<Tries>('pin-tries');
  if (!tries || tries.failed < free) return 0;
  const since = now - tries.last;
  return since < 0 || since > wait ? 0 : wait - since;
}

/** Whether it is the PIN. Wrong ones are counted, over restarts too. */
export async function isPin(device: Device, pin: string, now: number): Promise<boolean> {
  const kept = device.get<Kept>('pin');
  if (!kept || waitForPin(device, now) > 0) return false;
  const isRight = (await hashes[kept.by](pin, kept.salt)) === kept.hash;
  const failed = (device.get<Tries>('pin-tries')?.failed ?? 0) + 1;
  device.set('pin-tries', isRight ? undefined : ({ failed, last: now } satisfies Tries));
  return isRight;
}

function hasSubtle(): boolean {
  return (crypto as { subtle?: SubtleCrypto }).subtle !== undefined;
}

const hashes = { pbkdf2, digests };

function digests(pin: string, salt: string): Promise<string> {
  let hash = '';
  for (let round = 0; round < ownRounds; round++) hash = digest(salt + pin + hash);
  return Promise.resolve(hash);
}

async function pbkdf2(pin: string, salt: string): Promise<string> {
  const { subtle } = crypto;
  const text = new TextEncoder();
  const key = await subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveBits']);
  const made = { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations: rounds };
  const bits = new Uint8Array(await subtle.deriveBits(made, key, 256));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
