import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';

/** What a backup says of itself. */
const manifestSchema = z.object({
  format: z.literal(1),
  /** The version of Xuelang that made it. */
  program: z.string(),
  made: z.string(),
  database: z.enum(['sqlite', 'postgres']),
  /** Names of the migrations that its database has been through. */
  migrations: z.array(z.string()),
  /** By path. */
  files: z.record(z.string(), z.object({ size: z.number(), sha256: z.string() })),
});

export type Manifest = z.output<typeof manifestSchema>;

const manifestFile = 'manifest.json';

/** Describes a folder, and writes that into it. */
export async function writeManifest(folder: string, about: Omit<Manifest, 'format' | 'files'>): Promise<void> {
  const manifest: Manifest = { format: 1, ...about, files: await describe(folder) };
  await writeFile(join(folder, manifestFile), JSON.stringify(manifest, null, 2));
}

/** Reads a folder's manifest and compares every file with it. Throws a sentence where anything differs. */
export async function checkManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new Error('这不是学廊的备份：里面没有 manifest.json。');
  });
  const manifest = manifestSchema.parse(JSON.parse(text));
  const found = await describe(folder);
  const names = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  for (const name of names) {
    if (manifest.files[name]?.sha256 !== found[name]?.sha256) throw new Error(`备份坏了：${name} 和校验和对不上。`);
  }
  return manifest;
}

async function describe(folder: string): Promise<Manifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Manifest['files'] = {};
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join('/');
    if (name !== manifestFile) files[name] = { size: (await stat(file)).size, sha256: await hashOf(file) };
  }
  return files;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
