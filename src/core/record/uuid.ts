/** A UUID of version 7 (RFC 9562, section 5.7) in lower case. */
export const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Makes a UUIDv7 from a time in milliseconds and 16 random bytes (from `crypto.getRandomValues`: `randomUUID` is missing
 * in pages served over plain HTTP). A time outside 0 … 2^48 − 1 is clamped: a clock that is off must not stop study.
 */
export function uuidV7(now: number, random: Uint8Array): string {
  const time = Math.min(Math.max(Math.trunc(now), 0), 2 ** 48 - 1);
  const bytes = Uint8Array.from(random.subarray(0, 16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
