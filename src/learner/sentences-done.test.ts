import { expect, test } from 'vitest';
import { guest } from './account.ts';
import { unsentOf } from './outbox.ts';
import { record } from './record.ts';
import { settleSentences } from './sentences-done.ts';

/** Without a browser the rows are kept in memory; journeys try IndexedDB. */
test('parts and the work are recorded once, and the member stays at the sentence', async () => {
  const activity = 'reading/bian-jing';
  const outline = {
    activity,
    revision: 'r1',
    parts: [
      { id: 'yi', sentences: ['s1', 's2'] },
      { id: 'er', sentences: ['s3'] },
    ],
  } as const;
  const given = { ...outline, parts: outline.parts.map((part) => ({ ...part, sentences: [...part.sentences] })) };
  const read = async (...sentences: [string, ...string[]]) => {
    await record({ activity, verb: 'experienced', part: sentences[0], parts: sentences });
    await Promise.all([settleSentences(given), settleSentences(given)]);
  };
  const settled = async () =>
    (await unsentOf(guest))
      .map(({ record }) => record)
      .filter(({ verb, parts }) => verb === 'completed' || parts?.some((part) => part === 'yi' || part === 'er'));

  await read('s1');
  expect(await settled()).toEqual([]);
  await read('s2', 's1');
  expect(await settled()).toMatchObject([{ verb: 'experienced', part: 's2', parts: ['yi'] }]);
  await read('s3');
  await settleSentences(given);
  // Those of one millisecond are in no order.
  const all = await settled();
  expect(all).toHaveLength(3);
  expect(all.filter(({ verb }) => verb === 'experienced').map(({ part, parts }) => [part, parts])).toEqual([
    ['s2', ['yi']],
    ['s3', ['er']],
  ]);
  expect(all.find(({ verb }) => verb === 'completed')).toMatchObject({ activity, revision: 'r1' });
});
