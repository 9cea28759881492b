import { basename, extname } from 'node:path/posix';
import { pictureEndings, pictureLimit } from '@/kit/work/picture.schema.ts';
import { pictureProblem } from '../../check-content/picture-file.ts';
import { newId } from '../../new/new-id.ts';
import { megabytes } from '../file/read-file.ts';
import type { Taken } from './take.ts';

/**
 * The pictures of what is taken, with names that nothing in the bank's folder has; a question whose picture cannot be
 * shown is not taken. @param there names of files that the folder holds
 */
export function takePictures(
  taken: Taken[],
  there: ReadonlySet<string>,
): { taken: Taken[]; pictures: Map<string, Uint8Array> } {
  const pictures = new Map<string, Uint8Array>();
  const names = new Map<Uint8Array, string>();
  const placed = taken.map((one): Taken => {
    const { question, found } = one;
    if (question?.type !== 'hotspot') return one;
    const own = question.picture.replace(/^\.\//, '');
    const bytes = found.pictures?.get(own);
    const reason = bytes === undefined ? `缺图片 ${own}` : problem(own, bytes);
    if (bytes === undefined || reason !== undefined) return { found, reason };
    const name = names.get(bytes) ?? freeName(own, (candidate) => there.has(candidate) || pictures.has(candidate));
    names.set(bytes, name);
    pictures.set(name, bytes);
    return { ...one, question: { ...question, picture: `./${name}` } };
  });
  return { taken: placed, pictures };
}

function problem(name: string, bytes: Uint8Array): string | undefined {
  const ending = extname(name).slice(1).toLowerCase();
  if (!(pictureEndings as readonly string[]).includes(ending)) {
    return `图片 ${name} 不是网页能显示的格式，请换成 ${pictureEndings.join('、')}`;
  }
  if (bytes.length > pictureLimit) return `图片 ${name} 有 ${megabytes(bytes.length)} MB，最多 2 MB`;
  return pictureProblem(name, Buffer.from(bytes));
}

function freeName(own: string, isTaken: (name: string) => boolean): string {
  const ending = extname(own).toLowerCase();
  const base = newId(basename(own, extname(own)), new Set(), 'tu');
  let name = `${base}${ending}`;
  for (let count = 2; isTaken(name); count += 1) name = `${base}-${count}${ending}`;
  return name;
}
