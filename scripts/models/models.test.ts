import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bakeLight } from './light.ts';
import { writeGlb } from './glb.ts';
import { models } from './models.data.ts';

describe.each(Object.entries(models))('the object %s', (name, { hall, make }) => {
  const { mesh } = make();

  it('stands in the middle of the floor and is within the budget', () => {
    const along = (axis: number) => mesh.position.filter((_, i) => i % 3 === axis);
    expect(Math.min(...along(1))).toBeCloseTo(0, 2);
    for (const axis of [0, 2]) {
      const values = along(axis);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      expect(Math.abs(low + high) / 2).toBeLessThan((high - low) * 0.15);
    }
    expect(mesh.index.length / 3).toBeLessThanOrEqual(12_100);
  });

  it('is committed as the script makes it', { timeout: 60_000 }, async () => {
    bakeLight(mesh);
    const made = await writeGlb(mesh, name);
    expect(made.length).toBeLessThanOrEqual(150_000);
    const committed = await readFile(`content/hall/${hall}/${name}.glb`);
    expect(committed.equals(made), `npm run models -- ${name}`).toBe(true);
  });
});
