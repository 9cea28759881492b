import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Text, and what shrinks like it. Pictures and fonts are packed already, and so are pagefind's own files. */
const packable = new Set([
  '.html',
  '.css',
  '.js',
  '.svg',
  '.json',
  '.txt',
  '.vtt',
  '.xml',
  '.wasm',
  '.webmanifest',
  '.bin',
]);
const smallest = 1024;

/**
 * Measured on lessons' pages (17 kB): quality 8 gives 4,183 bytes in 0.4 ms, 9 gives 4,176 in 7 ms, 10 gives 3,925 in
 * 6 ms, 11 gives 3,858 in 16 ms. Pages are many: 8, or a thousand lessons take six seconds more. Scripts and styles are
 * few and serve all pages: 11. Lists of works' files (offline/) and manifests are as many as the pages. The list of all
 * works changes with every lesson: of a thousand, 11 gives 24 kB in 800 ms, 9 gives 27 kB in 30 ms.
 */
function quality(file: string): number {
  if (basename(file) === 'works.json') return 9;
  return extname(file) === '.html' || file.includes(`${sep}offline${sep}`) || basename(file) === 'manifest.json'
    ? 8
    : 11;
}

interface Folders {
  /** The same folder of the site before: what did not change is copied from there. */
  previous?: string | undefined;
  /** Folders of this name inside are left for later. */
  except?: string;
}

/**
 * Writes `.br` and `.gz` beside every file of a folder that is worth it, for the server to send as they are.
 * Returns how many files were packed anew.
 */
export async function compress(site: string, { previous, except = '' }: Folders = {}): Promise<number> {
  const all = new Set(await readdir(site, { recursive: true }).catch(() => []));
  // What was packed already came from the site before, as it was.
  const names = [...all].filter(
    (name) => packable.has(extname(name)) && !all.has(`${name}.br`) && !name.split(sep).includes(except),
  );
  let packed = 0;
  async function work(): Promise<void> {
    for (let name = names.pop(); name !== undefined; name = names.pop())
      if (await compressFile(name, site, previous)) packed += 1;
  }
  // Packing runs in the four threads of libuv's pool; a few more wait with their files read.
  await Promise.all(Array.from({ length: 6 }, work));
  return packed;
}

async function compressFile(name: string, site: string, previous: string | undefined): Promise<boolean> {
  const file = join(site, name);
  const content = await readFile(file);
  if (content.length < smallest) return false;
  if (previous !== undefined && (await copyPacked(content, file, join(previous, name)))) return false;
  const [brotli, gzipped] = await Promise.all([
    packBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: quality(file),
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    packGzip(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
  return true;
}

/** Copies the packed forms of an earlier file if it is the same to the byte; says whether it was. */
async function copyPacked(content: Buffer, file: string, earlier: string): Promise<boolean> {
  try {
    if (!content.equals(await readFile(earlier))) return false;
    await Promise.all(['.br', '.gz'].map((ending) => copyFile(earlier + ending, file + ending)));
    return true;
  } catch {
    return false; // The previous site did not have it.
  }
}
