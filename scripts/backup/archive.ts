import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packs a folder. Every system we run on has tar; Windows since 2018. */
export async function pack(folder: string, archive: string): Promise<void> {
  await run('tar', ['-czf', archive, '-C', folder, '.']);
}

/** Unpacks an archive into a folder that is there. Throws a sentence where it is none. */
export async function unpack(archive: string, folder: string): Promise<void> {
  await run('tar', ['-xzf', archive, '-C', folder, '--no-same-owner']).catch((error: unknown) => {
    throw new Error(`${archive} 打不开：不是备份文件，或者没有复制完整。`, { cause: error });
  });
}
