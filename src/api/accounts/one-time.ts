import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 characters, five bits each, of which none is taken for another when typed from paper (Crockford's Base 32). */
const characters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A password that the office hands out: 80 random bits in four groups, `k7m2-9xqf-04tw-hd8z`. */
export function newOneTimePassword(): string {
  const text = Array.from(randomBytes(16), (byte) => characters[byte % 32]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/**
 * Hashes a one-time password, in the form of `hashPassword`. One SHA-256 is enough here and quick enough for 50,000 at
 * once: nobody can try 2^80, unlike what people choose. It is gone with the first sign-in's new password.
 */
export function hashOneTime(password: string): string {
  const salt = randomBytes(16);
  return `$once$$${salt.toString('base64url')}$${digest(password, salt).toString('base64url')}`;
}

/** Whether a hash is of a one-time password. */
export function isOneTime(stored: string): boolean {
  return stored.startsWith('$once$');
}

export function verifyOneTime(password: string, stored: string): boolean {
  const [, , , salt = '', hash = ''] = stored.split('$');
  return timingSafeEqual(digest(password, Buffer.from(salt, 'base64url')), Buffer.from(hash, 'base64url'));
}

/** Typed in capitals, without hyphens, o for 0 and l for 1: it is the same. */
function digest(password: string, salt: Buffer): Buffer {
  const plain = password.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return createHash('sha256').update(salt).update(plain).digest();
}
