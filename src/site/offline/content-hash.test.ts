import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentHash, pieceBytes } from './content-hash.ts';

const short = (digest: Buffer): string => digest.toString('hex').slice(0, 24);
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

async function hashOf(content: Uint8Array, cuts: number[]): Promise<string> {
  const hash = new ContentHash();
  const places = [0, ...[...cuts].sort((a, b) => a - b), content.length];
  for (const [index, from] of places.entries()) await hash.add(content.subarray(from, places[index + 1]));
  return hash.text();
}

it('is the beginning of the SHA-256 of what fits one piece, however it comes', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat(200)), async (content, cuts) => {
      const within = cuts.map((cut) => Math.min(cut, content.length));
      expect(await hashOf(content, within)).toBe(short(sha256(content)));
    }),
  ));

it('is that of the digests of the pieces beyond', async () => {
  const content = new Uint8Array(pieceBytes + 3).fill(7);
  const pieces = [content.subarray(0, pieceBytes), content.subarray(pieceBytes)].map(sha256);
  const expected = short(sha256(Buffer.concat(pieces)));
  expect(await hashOf(content, [])).toBe(expected);
  expect(await hashOf(content, [1, pieceBytes - 1, pieceBytes + 1])).toBe(expected);
});
