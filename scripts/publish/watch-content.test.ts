import { afterEach, expect, test, vi } from 'vitest';
import { publish } from './publish.ts';
import { servedWord, toyProject, toyWork, writeWord } from './toy-project.ts';
import { watchContent, type ContentWatch } from './watch-content.ts';

let watch: ContentWatch | undefined;
afterEach(() => watch?.close());

test('publishes what editors change; what failed waits until it is changed', async () => {
  const root = await toyProject();
  const attempts = vi.fn(async () => {
    const wish = { work: toyWork, now: Date.now, onlyIfChanged: true, say: () => undefined };
    return publish(root, wish).then(
      () => true,
      () => false,
    );
  });
  watch = watchContent(root, () => undefined, attempts);
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
