import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../check-content/content.ts';
import { placeholderCover } from '../new/cover.ts';
import { newId } from '../new/new-id.ts';
import { Refusal } from '../new/new-work.ts';
import { manifestSchema } from './manifest.ts';
import { toHall } from './to-hall.ts';

/**
 * Makes a hall of an IIIF manifest whose pictures lie beside it; nothing is fetched.
 * @returns the path of the new hall's file
 * @throws a `Refusal` that says what is missing; nothing is written then
 */
export async function importHall(root: string, file: string): Promise<string> {
  const parsed = manifestSchema.safeParse(await readJson(file));
  if (!parsed.success) {
    throw new Refusal('这不是 IIIF Presentation 3 的清单（manifest）。第 2 版的清单请先用转换工具转成第 3 版。');
  }
  const { works } = await readContent(root);
  const taken = new Set(works.filter(({ kind }) => kind === 'hall').map(({ folder }) => folder));
  const id = newId(parsed.data.label, taken, 'hall');
  const { hall, files } = toHall(parsed.data, id);
  const beside = await filesBeside(dirname(file));
  const missing = [...files.values()].filter((address) => !beside.has(nameIn(address)));
  if (missing.length > 0) {
    throw new Refusal(
      `清单旁边缺 ${missing.length} 个文件，请先下载到同一个文件夹里：\n${missing.map((one) => `  ${nameIn(one)}  ← ${one}`).join('\n')}`,
    );
  }
  const folder = join(root, 'content/hall', id);
  await mkdir(folder, { recursive: true });
  for (const [name, address] of files) await copyFile(beside.get(nameIn(address)) ?? '', join(folder, name));
  await writeFile(join(folder, 'cover.svg'), placeholderCover);
  await writeFile(join(folder, 'index.yaml'), stringify(hall, { lineWidth: 0 }));
  return `content/hall/${id}/index.yaml`;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`找不到文件 ${file}。`);
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new Refusal(`${file} 不是 JSON 文件。`);
  }
}

/** Name → path of all files in a folder and below it. */
async function filesBeside(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(entries.flatMap((one) => (one.isFile() ? [[one.name, join(one.parentPath, one.name)]] : [])));
}

/** What a downloaded file is called: the last part of its address; of a IIIF image service, whose files are all `default.jpg`, the picture's id. */
function nameIn(address: string): string {
  const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
  const service = /\/([^/]+)\/(?:full|square|[\d,pct:.]+)\/[^/]+\/!?\d+\/\w+(\.\w+)$/.exec(path);
  return service ? `${service[1]}${service[2]}` : basename(path);
}
