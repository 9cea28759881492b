import { existsSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { findWork, listWorks, readNarratedWork } from '../works.ts';
import { isOpen, type ListedPart } from './part.ts';
import { besideOf, readPart, type Chosen } from './part-files.ts';

/** The parts of some works (of all where none is named) that people have read, those to be looked at first. */
export async function listParts(root: string, names: readonly string[]): Promise<ListedPart[]> {
  const works = await listWorks(root);
  const chosen = names.length > 0 ? names.map((name) => findWork(name, works)) : works;
  const listed = await Promise.all(chosen.map((name) => partsOf(root, name)));
  return listed.flat();
}

/** A part by the names that the page gives. Throws a `Refusal` where there is none. */
export async function choose(root: string, name: string, partName: string): Promise<Chosen> {
  if (!(await listWorks(root)).includes(name)) throw new Refusal(`没有 ${name} 这部作品。`);
  const work = await readNarratedWork(root, name);
  const part = work.parts.find((one) => one.name === partName);
  if (part === undefined) throw new Refusal(`${name} 里没有 ${partName} 这一部分。`);
  return { name, title: work.title, work, part };
}

async function partsOf(root: string, name: string): Promise<ListedPart[]> {
  const work = await readNarratedWork(root, name).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (work === undefined) return [];
  const { title } = work;
  const listed = await Promise.all(work.parts.map((part) => listedPart(root, { name, title, work, part })));
  return listed.filter((part) => part !== undefined);
}

async function listedPart(root: string, chosen: Chosen): Promise<ListedPart | undefined> {
  if (!existsSync(besideOf(root, chosen, 'review.json'))) return undefined;
  const { name, title, part } = chosen;
  const listed = { work: name, name: part.name, workTitle: title, title: part.title || '开头' };
  try {
    const { sentences } = await readPart(root, chosen);
    return { ...listed, sentences: sentences.length, open: sentences.filter(isOpen).length };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...listed, sentences: 0, open: 0, problem: error.message };
  }
}
