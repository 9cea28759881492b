import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was baked once is kept between builds, by what it was baked from; relative to the project. */
const folder = '.build/baked';
const program = 'src/media/hall/scene';

/** What no build asked for in so long is let go, in milliseconds. */
const patience = 30 * 86_400_000;

/** Makes a file, or has it from before. */
export type Bake = (inputs: unknown, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/**
 * Bakes files of a project, each once for the same inputs and the same program.
 * @param root the project
 */
export function bakeIn(root: string): Bake {
  const [kept, print] = [join(root, folder), programPrint(root)];
  let letGo: Promise<void> | undefined;
  return async (inputs, make) => {
    const key = createHash('sha256')
      .update((await print) + JSON.stringify(inputs))
      .digest('hex');
    const file = join(kept, key);
    const known = await readFile(file).catch(() => undefined);
    if (known) {
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return known;
    }
    const made = await make();
    await mkdir(kept, { recursive: true });
    await (letGo ??= letGoOld(kept));
    // At once or not at all: half a file would be taken for the whole one from then on.
    const half = `${file}.${String(process.pid)}`;
    await writeFile(half, made);
    await rename(half, file);
    return made;
  };
}

/** Tells one state of the program from another, so that nothing it would make otherwise now is taken from before. */
export async function programPrint(root: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(join(root, program))).filter((name) => name.endsWith('.ts')).sort();
  for (const name of names) hash.update(await readFile(join(root, program, name)));
  return hash.digest('hex');
}

async function letGoOld(kept: string): Promise<void> {
  const before = Date.now() - patience;
  for (const name of await readdir(kept)) {
    const file = join(kept, name);
    if ((await stat(file)).mtimeMs < before) await rm(file, { force: true });
  }
}
