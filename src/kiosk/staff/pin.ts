import type { Device } from '@/kiosk/device.ts';

/** A PIN as the device keeps it. */
interface Kept {
  salt: string;
  /** Of PIN and salt by PBKDF2; in an insecure context, where browsers have none, the PIN itself. */
  hash?: string;
  plain?: string;
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

/** Sets the PIN of this device. A few digits are no secret from who can read its storage: they keep fingers out. */
export async function setPin(device: Device, pin: string): Promise<void> {
  const salt = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const hash = await hashOf(pin, salt);
  device.set('pin', { salt, ...(hash === undefined ? { plain: pin } : { hash }) } satisfies Kept);
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
  const isRight = kept.plain === undefined ? (await hashOf(pin, kept.salt)) === kept.hash : kept.plain === pin;
  const failed = (device.get<Tries>('pin-tries')?.failed ?? 0) + 1;
  device.set('pin-tries', isRight ? undefined : ({ failed, last: now } satisfies Tries));
  return isRight;
}

async function hashOf(pin: string, salt: string): Promise<string | undefined> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const text = new TextEncoder();
  const key = await subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveBits']);
  const made = { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations: rounds };
  const bits = new Uint8Array(await subtle.deriveBits(made, key, 256));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
