import { argon2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { isOneTime, verifyOneTime } from './one-time.ts';

/** How a password is hashed. The name and parameters are stored with each hash, so that they can be raised later. */
type Method =
  { name: 'argon2id'; m: number; t: number; p: number } | { name: 'scrypt'; ln: number; r: number; p: number };

/** OWASP Password Storage Cheat Sheet: 19 MiB in two passes; scrypt with 32 MiB for a Node without Argon2. */
export const argon2id: Method = { name: 'argon2id', m: 19_456, t: 2, p: 1 };
export const scrypt32: Method = { name: 'scrypt', ln: 15, r: 8, p: 3 };

const best = typeof argon2 === 'function' ? argon2id : scrypt32;

/** Hashes a password as `$name$parameters$salt$hash`. Runs beside the event loop. */
export async function hashPassword(password: string, method: Method = best): Promise<string> {
  const salt = randomBytes(16);
  return format(method, salt, await derive(password, salt, method));
}

/** Whether a password belongs to a hash. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  if (isOneTime(stored)) {
    // As slow as for any other, so that nobody sees from outside whose first sign-in is still to come.
    await verifyPassword(password, decoy);
    return verifyOneTime(password, stored);
  }
  const { method, salt, hash } = read(stored);
  return timingSafeEqual(await derive(password, salt, method), hash);
}

/** A hash no password has: checking against it takes as long for an unknown name as for a known one. */
export const decoy = format(best, Buffer.alloc(16), Buffer.alloc(32));

const deriveScrypt = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The same text typed on different keyboards is the same password (NFKC). */
function derive(password: string, salt: Buffer, method: Method): Promise<Buffer> {
  const message = password.normalize('NFKC');
  if (method.name === 'argon2id') {
    const { m: memory, t: passes, p: parallelism } = method;
    return promisify(argon2)('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: 32 });
  }
  const { ln, r, p } = method;
  return deriveScrypt(message, salt, 32, { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r });
}

function format(method: Method, salt: Buffer, hash: Buffer): string {
  const { name, ...numbers } = method;
  const parameters = Object.entries(numbers).map(([key, value]) => `${key}=${value}`);
  return `$${name}$${parameters.join()}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

function read(stored: string): { method: Method; salt: Buffer; hash: Buffer } {
  const [, name, parameters = '', salt = '', hash = ''] = stored.split('$');
  const numbers = Object.fromEntries(parameters.split(',').map((pair) => pair.split('=')));
  const number = (key: string) => Number(numbers[key]);
  const method: Method =
    name === 'argon2id'
      ? { name, m: number('m'), t: number('t'), p: number('p') }
      : { name: 'scrypt', ln: number('ln'), r: number('r'), p: number('p') };
  return { method, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}
