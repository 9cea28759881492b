import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bakeIn } from './baked.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xuelang-baked-'));
  await mkdir(join(root, 'src/media/hall/scene'), { recursive: true });
  await writeFile(join(root, 'src/media/hall/scene/light.ts'), '// light as it was\n');
});
afterAll(() => rm(root, { recursive: true }));

test('what was baked is kept, until what it was baked from or the program changes; what nobody asks for is let go', async () => {
  let baked = 0;
  const make = (): Promise<Uint8Array> => Promise.resolve(Buffer.from(`第 ${String(++baked)} 次`));
  const bake = async (inputs: unknown): Promise<string> => String(Buffer.from(await bakeIn(root)(inputs, make)));

  expect(await bake(['room', 1])).toBe('第 1 次');
  expect(await bake(['room', 1])).toBe('第 1 次');
  expect(await bake(['room', 2])).toBe('第 2 次');
  expect(await bake(['room', 1])).toBe('第 1 次');

  const kept = join(root, '.build/baked');
  const longAgo = new Date(Date.now() - 40 * 86_400_000);
  for (const name of await readdir(kept)) await utimes(join(kept, name), longAgo, longAgo);
  // Asked for again, it is new again.
  expect(await bake(['room', 2])).toBe('第 2 次');

  await writeFile(join(root, 'src/media/hall/scene/light.ts'), '// light as it is now\n');
  expect(await bake(['room', 1])).toBe('第 3 次');
  expect(await readdir(kept)).toHaveLength(2);
});
