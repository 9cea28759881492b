import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from './publish.ts';
import { searchedWord, servedWord, toyProject, toyWorkInPart, writeWord } from './toy-project.ts';

const at = (file: string): string => JSON.stringify(import.meta.resolve(file));

/** Publishes the folder it runs in again and again, saying so each time. */
const program = `
import ${at('../alias.ts')};
const { publish } = await import(${at('./publish.ts')});
const { toyWorkInPart, writeWord } = await import(${at('./toy-project.ts')});
for (let count = 0; ; count++) {
  await writeWord(process.cwd(), process.pid + '-' + count);
  await publish(process.cwd(), { work: toyWorkInPart, now: Date.now, say: () => {} });
}
`;

test('kill -9 at any moment leaves a working site, and nothing in the way of the next publication', async () => {
  const root = await toyProject();
  const go = (onlyIfChanged = false) =>
    publish(root, { work: toyWorkInPart, now: Date.now, onlyIfChanged, say: () => undefined });
  await go();
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: 'inherit' });
    const gone = once(child, 'exit');
    // Each round at another change of what lies in the build's folder: one release makes a good two dozen.
    let changes = 0;
    const watcher = watch(join(root, '.build'), { recursive: true }, () => {
      if (++changes === 12 + round * 5) child.kill('SIGKILL');
    });
    expect(await gone).toEqual([null, 'SIGKILL']);
    watcher.close();
    await servedWord(root);
    // The index is of this release or of one before, and has its pieces.
    await searchedWord(root);
    await go(true);
    expect(await searchedWord(root)).toBe(await servedWord(root));
    await writeWord(root, `after-${String(round)}`);
    await go();
    expect(await servedWord(root)).toBe(`after-${String(round)}`);
  }
}, 60_000);
