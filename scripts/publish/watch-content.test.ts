import { afterEach, expect, test, vi } from 'vitest';
import { searchStep } from './following-search.ts';
import { publish } from './publish.ts';
import type { Publisher } from './publisher.ts';
import type { Work } from './publishing.ts';
import { readStatus } from './status.ts';
import { searchedWord, servedWord, toyProject, toyWork, toyWorkInPart, writeWord } from './toy-project.ts';
import { watchContent, type ContentWatch } from './watch-content.ts';

let watch: ContentWatch | undefined;
afterEach(() => watch?.close());

function publisher(publish: Publisher['publish']): Publisher {
  return { publish, standBy: () => undefined, close: () => undefined };
}

test('publishes what editors change; what failed waits until it is changed', async () => {
  const root = await toyProject();
  const attempts = vi.fn(() => {
    const wish = { work: toyWork, now: Date.now, onlyIfChanged: true, say: () => undefined };
    return publish(root, wish).then(
      () => true,
      () => false,
    );
  });
  watch = watchContent(root, () => undefined, publisher(attempts));
  await vi.waitFor(async () => expect(await servedWord(root)).toBe('one'), 5000);
  await writeWord(root, 'wrong');
  await vi.waitFor(() => expect(attempts).toHaveBeenCalledTimes(2), 5000);
  await watch.look();
  expect(attempts).toHaveBeenCalledTimes(2);
  expect(await servedWord(root)).toBe('one');
  await writeWord(root, 'two');
  await vi.waitFor(async () => expect(await servedWord(root)).toBe('two'), 5000);
  await watch.look();
  expect(attempts).toHaveBeenCalledTimes(3);
});

test('a change that comes while the search is brought up to date is published first', async () => {
  const root = await toyProject();
  const publishToy = (signal: AbortSignal): Promise<boolean> => {
    const given = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended'))));
    given.catch(() => undefined);
    // The index of two never ends by itself.
    const search: Work['search'] = async (release) =>
      (await servedWord(root)) === 'two' ? given : toyWorkInPart.search(release);
    const wish = { work: { ...toyWorkInPart, search }, now: Date.now, onlyIfChanged: true, say: () => undefined };
    return publish(root, wish).then(
      () => true,
      () => false,
    );
  };
  watch = watchContent(root, () => undefined, publisher(publishToy));
  await vi.waitFor(async () => expect(await servedWord(root)).toBe('one'), 5000);
  await writeWord(root, 'two');
  await vi.waitFor(async () => expect(await servedWord(root)).toBe('two'), 5000);
  await vi.waitFor(async () => expect((await readStatus(root)).building?.step).toBe(searchStep), 5000);
  expect(await searchedWord(root)).toBe('one');
  await writeWord(root, 'three');
  await vi.waitFor(async () => expect(await servedWord(root)).toBe('three'), 5000);
  await vi.waitFor(async () => expect(await searchedWord(root)).toBe('three'), 5000);
});
