import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { trimSilence } from './trim.ts';
import type { Line, Voice } from './voice.ts';
import { readWav, writeWav, type Sound } from './wav.ts';

/** Days after which a sentence that nobody asked for is thrown away. */
const keptDays = 60;

/** Under which name the cache keeps a line read by a voice. */
export function cacheKey(voice: Pick<Voice, 'key'>, { text, pinyin }: Line): string {
  const parts = [voice.key, text, pinyin].map((part) => `${String(part.length)}:${part}`);
  return createHash('sha256').update(parts.join('')).digest('hex').slice(0, 32);
}

/** Reads a line without silence at its ends, from the cache in `folder` where it was read before. */
export async function sayCached(voice: Voice, line: Line, folder: string): Promise<Sound> {
  const file = join(folder, `${cacheKey(voice, line)}.wav`);
  const kept = await readFile(file).then(readWav, () => undefined); // The first time there is none.
  if (kept !== undefined) {
    await utimes(file, new Date(), new Date());
    return kept;
  }
  const sound = trimSilence(await voice.say(line));
  if (sound === undefined) throw new Refusal(`“${voice.name}”念“${line.text}”，只有静音。`);
  await mkdir(folder, { recursive: true });
  const next = `${file}.${String(process.pid)}`;
  await writeFile(next, writeWav(sound));
  await rename(next, file);
  return sound;
}

/** Throws away what was not asked for in a long time. `now` in milliseconds. */
export async function pruneCache(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    if ((await stat(file)).mtimeMs < now - keptDays * 86_400_000) await rm(file);
  }
}
