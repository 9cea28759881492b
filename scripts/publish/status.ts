import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attempt, PublishStatus } from '@/core/release/release.ts';
import { writeAtomically } from './write-atomically.ts';

const file = (root: string): string => join(root, '.build/status.json');

/** How publishing goes; nothing where nobody has published yet. */
export async function readStatus(root: string): Promise<PublishStatus> {
  try {
    return JSON.parse(await readFile(file(root), 'utf8')) as PublishStatus;
  } catch {
    return {};
  }
}

export async function noteStep(root: string, since: number, step: string): Promise<void> {
  const { last } = await readStatus(root);
  await write(root, { building: { since, process: process.pid, step }, ...(last && { last }) });
}

export async function noteEnd(root: string, last: Attempt): Promise<void> {
  await write(root, { last });
}

/** A full disk must not keep a rolled back site from being served: the status can wait. */
async function write(root: string, status: PublishStatus): Promise<void> {
  await writeAtomically(file(root), JSON.stringify(status)).catch((error: unknown) => {
    console.error(`发布的状态没有记下来：${String(error)}`);
  });
}
