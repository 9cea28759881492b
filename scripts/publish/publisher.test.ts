import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outdated, publisherOf, type Publisher } from './publisher.ts';

/** Writes down what it does, and ends as the file `ends` says; without one it goes on for ever. */
const program = `
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
process.once('disconnect', () => process.exit());
process.once('message', ({ files }) => {
  appendFileSync('log', \`\${process.pid} \${files}\\n\`);
  const code = existsSync('ends') ? Number(readFileSync('ends', 'utf8')) : undefined;
  if (code === ${String(outdated)}) rmSync('ends');
  if (code !== undefined) process.exit(code);
});
appendFileSync('log', \`\${process.pid} loaded\\n\`);
`;

let root: string;
let publisher: Publisher;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'xuelang-publisher-'));
  await writeFile(join(root, 'program.mjs'), program);
  publisher = publisherOf(root, join(root, 'program.mjs'));
});

afterEach(async () => {
  publisher.close();
  await rm(root, { recursive: true });
});

const ends = (code: number): Promise<void> => writeFile(join(root, 'ends'), String(code));
const inputs = { files: 'publish', moments: '' };
const publish = (): Promise<boolean> => publisher.publish(new AbortController().signal, inputs);

/** What the processes did, each named by a letter in the order in which they came. */
async function log(): Promise<string[]> {
  const lines = (await readFile(join(root, 'log'), 'utf8').catch(() => '')).trim().split('\n');
  const names: string[] = [];
  return lines.map((line) => {
    const [pid = '', did = ''] = line.split(' ');
    if (!names.includes(pid)) names.push(pid);
    return `${'abcd'[names.indexOf(pid)] ?? ''} ${did}`;
  });
}

test('the process that publishes is the one that waited; then the next one waits', async () => {
  await ends(0);
  publisher.standBy();
  publisher.standBy();
  await vi.waitFor(async () => expect(await log()).toEqual(['a loaded']));
  expect(await publish()).toBe(true);
  await vi.waitFor(async () => expect(await log()).toEqual(['a loaded', 'a publish', 'b loaded']));
  await ends(1);
  expect(await publish()).toBe(false);
  await vi.waitFor(async () => expect((await log()).slice(3)).toEqual(['b publish', 'c loaded']));
});

test('one that has loaded what the program is not any more gives way to another', async () => {
  await ends(outdated);
  publisher.standBy();
  await vi.waitFor(async () => expect(await log()).toEqual(['a loaded']));
  const given = new AbortController();
  const published = publisher.publish(given.signal, inputs);
  await vi.waitFor(async () => expect(await log()).toEqual(['a loaded', 'a publish', 'b loaded', 'b publish']));
  given.abort();
  expect(await published).toBe(false);
});

test('it ends where it is when the signal comes', async () => {
  const given = new AbortController();
  const published = publisher.publish(given.signal, inputs);
  await vi.waitFor(async () => expect(await log()).toEqual(['a loaded', 'a publish']));
  given.abort();
  expect(await published).toBe(false);
});
