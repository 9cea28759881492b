import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingFiles, standingOf } from './compare.ts';
import { bytesOf, filesByPath, unneeded, type Kept } from './kept.ts';
import { deskOf, isWork, type WorkFile } from './work-files.ts';

function kept(name: string, at: number, files: WorkFile[], version = String(at)): Kept {
  return { name, title: name, version, pages: [[`/${name}/`, name]], files, at };
}

const page: WorkFile = ['/lesson/a/', 100, 'page-1'];
const newPage: WorkFile = ['/lesson/a/', 120, 'page-2'];
const script: WorkFile = ['/_astro/a.1.js', 50, 'script-1'];
const newScript: WorkFile = ['/_astro/a.2.js', 60, 'script-2'];

describe('what stands at an address', () => {
  it('is the newest that is kept, whatever brought it', () => {
    const lesson = kept('lesson/a', 1, [page, script]);
    const course = kept('course/b', 2, [newPage, newScript]);
    for (const both of [
      [lesson, course],
      [course, lesson],
    ]) {
      const files = filesByPath({ kept: both, old: [] });
      expect(files.get('/lesson/a/')).toBe('page-2');
      expect(files.get('/_astro/a.1.js')).toBe('script-1');
    }
  });

  it('is what an open page of a replaced version still asks for', () => {
    const files = filesByPath({
      kept: [kept('lesson/a', 2, [newPage, newScript])],
      old: [kept('lesson/a', 9, [page, script])],
    });
    expect(files.get('/lesson/a/')).toBe('page-2');
    expect(files.get('/_astro/a.1.js')).toBe('script-1');
    expect(files.get('/_astro/a.2.js')).toBe('script-2');
  });
});

describe('an update', () => {
  const work = kept('lesson/a', 1, [page, script], 'v1');
  const have = new Set(['page-1', 'script-1']);

  it('is there when the site has another version, and costs what is not there yet', () => {
    expect(standingOf(work, { ...work, version: 'v2', files: [newPage, script] }, have)).toEqual({
      state: 'newer',
      bytes: 120,
    });
  });

  it('is not there for the same version, a work that is gone, or a site out of reach', () => {
    expect(standingOf(work, work, have).state).toBe('current');
    expect(standingOf(work, null, have).state).toBe('gone');
    expect(standingOf(work, undefined, have).state).toBe('unknown');
  });
});

const someFile = fc
  .nat(20)
  .map((number): WorkFile => [`/_astro/${String(number)}.js`, number, `hash-${String(number)}`]);
const someWorks = fc
  .array(fc.array(someFile))
  .map((lists) => lists.map((files, at) => kept(`lesson/${String(at)}`, at, files)));

describe('sharing', () => {
  it('counts and fetches each content once', () => {
    fc.assert(
      fc.property(someWorks, fc.uniqueArray(someFile), (works, present) => {
        const have = new Set(present.map(([, , hash]) => hash));
        const missing = missingFiles(works, have);
        const hashes = missing.map(([, , hash]) => hash);
        expect(new Set(hashes).size).toBe(hashes.length);
        expect(hashes.some((hash) => have.has(hash))).toBe(false);
        expect(bytesOf(works)).toBe(bytesOf([{ files: [...missing, ...works.flatMap(({ files }) => files)] }]));
      }),
    );
  });

  it('throws away only what no work needs, old or new', () => {
    fc.assert(
      fc.property(someWorks, someWorks, fc.uniqueArray(someFile), (now, old, present) => {
        const files = new Set(present.map(([, , hash]) => hash));
        const thrown = new Set(unneeded({ kept: now, old, files }));
        const needed = [...now, ...old].flatMap((work) => work.files.map(([, , hash]) => hash));
        expect(needed.some((hash) => thrown.has(hash))).toBe(false);
        expect([...files].every((hash) => thrown.has(hash) || needed.includes(hash))).toBe(true);
      }),
    );
  });
});

it('tells works from what is kept around them, in each language', () => {
  expect(['lesson/a', 'zh-hant/lesson/desk', 'desk', 'zh-hant/desk', 'fallback'].map(isWork)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(['lesson/a', 'zh-hant/lesson/a', ''].map(deskOf)).toEqual(['desk', 'zh-hant/desk', 'desk']);
});
