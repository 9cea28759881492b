import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Refusal } from '../../new/new-work.ts';
import { megabytes } from './read-file.ts';

/** More than this is no package of questions. */
const mostFiles = 20_000;
const mostBytes = 200 * 1024 * 1024;
const mostInOne = 50 * 1024 * 1024;

/**
 * The files of a zip, by their paths. Sizes are added up before anything is unpacked, and a file is never unpacked
 * beyond the size that it claims; zips inside are not opened.
 * @throws a `Refusal` for what is broken, too large, or would leave its folder
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let count = 0;
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const path = name.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')) {
      throw new Refusal(`压缩包里有一个要写到外面去的路径（${name}），不是正常的题库。请向给你文件的人再要一份。`);
    }
    count += 1;
    total += originalSize;
    if (count > mostFiles) throw new Refusal(`压缩包里的文件超过 ${mostFiles} 个，太多了。请分成几包导入。`);
    if (originalSize > mostInOne || total > mostBytes) {
      throw new Refusal(
        `压缩包解开以后太大（${name} 解到这里已经有 ${megabytes(total)} MB），不像题库。请分成几包导入。`,
      );
    }
    return !path.endsWith('/');
  };
  return new Map(
    Object.entries(unzipped(bytes, filter)).map(([name, content]) => [name.replaceAll('\\', '/'), content]),
  );
}

function unzipped(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('压缩包是坏的，解不开。多半是没有下载完，请重新下载或重新导出。');
  }
}
