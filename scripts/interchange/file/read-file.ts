import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '../../new/new-work.ts';

/** The largest file that is read, in bytes. */
export const fileLimit = 50 * 1024 * 1024;

/** Bytes as whole megabytes, at least 1. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024 / 1024));
}

/**
 * The bytes of a file that is to be imported; its size is looked at first.
 * @throws a `Refusal` where there is none, or it is empty or too large
 */
export async function readSmallFile(file: string): Promise<Uint8Array> {
  const facts = await stat(file).catch(() => undefined);
  if (facts === undefined) throw new Refusal(`找不到文件 ${file}。`);
  if (!facts.isFile()) throw new Refusal(`${file} 是一个文件夹。请写文件的名字。`);
  if (facts.size === 0) throw new Refusal(`${file} 是空的。`);
  if (facts.size > fileLimit) {
    throw new Refusal(`${file} 有 ${megabytes(facts.size)} MB，最多 50 MB。请分成几个文件导入。`);
  }
  return readFile(file);
}
