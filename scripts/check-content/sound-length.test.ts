import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SoundError, soundLength } from './sound-length.ts';
import { silence } from './sound.data.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuelang-sound-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function lengthOf(ending: string, bytes: Uint8Array): Promise<number> {
  const file = join(folder, `a.${ending}`);
  await writeFile(file, bytes);
  return soundLength(file);
}

describe.each(Object.entries(silence))('%s', (ending, bytes) => {
  test('says how long it is', async () => {
    expect(await lengthOf(ending, bytes)).toBeCloseTo(2, 2);
  });

  test('is refused wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        await expect(lengthOf(ending, bytes.subarray(0, length))).rejects.toBeInstanceOf(SoundError);
      }),
      { numRuns: 60 },
    );
  });

  test('is refused with a sentence where something else has its name', async () => {
    const page = Buffer.from('<!doctype html><title>请登录</title>'.repeat(20));
    await expect(lengthOf(ending, page)).rejects.toThrow(/多半只改了文件名/);
    await expect(lengthOf(ending, new Uint8Array())).rejects.toThrow('声音文件是空的。请重新运行 npm run narrate');
  });

  test('never fails otherwise, whatever its bytes are', async () => {
    const spoilt = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const other = Buffer.from(bytes);
        for (const [at, byte] of changes) other[at] = byte;
        await lengthOf(ending, other).catch((error: unknown) => expect(error).toBeInstanceOf(SoundError));
      }),
      { numRuns: 300 },
    );
  });
});
