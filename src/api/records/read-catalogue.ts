import { existsSync, readFileSync } from 'node:fs';
import type { Catalogue } from '@/core/catalogue/catalogue.ts';

/** Reads what the build wrote about content. It is our own file of the same build, so its shape is not checked again. */
export function readCatalogue(file: string): Catalogue {
  if (!existsSync(file)) throw new Error(`找不到内容目录 ${file}。请先运行 npm run build 构建站点。`);
  return JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
}
