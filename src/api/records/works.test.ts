import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCatalogue } from '@/api/testing/sample.ts';
import { databases, newStore } from '@/api/testing/test-store.ts';
import type { Store } from '@/api/database/store.ts';
import { loadWorks } from './works.ts';

describe.each(databases)('the table of works on %s', (kind) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await newStore(kind));
  });
  afterAll(() => remove());

  const retired = async (): Promise<[string, number | null][]> => {
    const rows = await store.db.selectFrom('work').select(['activity', 'retired']).orderBy('activity').execute();
    return rows.map((row) => [row.activity, row.retired]);
  };

  it('keeps works that vanished, with their questions, and takes them back', async () => {
    await loadWorks(store, sampleCatalogue, 1);
    const less = { ...sampleCatalogue, works: sampleCatalogue.works.slice(0, 1) };
    const works = await loadWorks(store, less, 2);
    expect(await retired()).toEqual([
      ['lesson/gutian', 2],
      ['lesson/sanwan', null],
      ['quiz/basics', 2],
    ]);
    expect(works.has('quiz/basics')).toBe(true);
    expect(works.question('quiz/basics', 'year')).toMatchObject({ answer: 'B' });
    expect(works.has('lesson/nowhere')).toBe(false);

    await loadWorks(store, less, 3);
    expect(await retired()).toContainEqual(['quiz/basics', 2]);
    await loadWorks(store, sampleCatalogue, 4);
    expect((await retired()).map(([, at]) => at)).toEqual([null, null, null]);
  });
});
