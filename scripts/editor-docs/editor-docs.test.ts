import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { bank, lessonText, picture, shown, trueFalse } from '../check-content/fixture.ts';
import { fieldTables } from './field-tables.ts';

it('the tables of fields say what the schemas say (else run node scripts/editor-docs.ts)', async () => {
  expect(await readFile('docs/editors/fields.md', 'utf8')).toBe(await fieldTables());
});

it('every example of the handbook passes the check', async () => {
  const handbook = await readFile('docs/editors/README.md', 'utf8');
  const examples = [...handbook.matchAll(/^(`{3,})mdx\n([\s\S]*?)^\1$/gm)].map(([, , text = '']) => text);
  expect(examples.length).toBeGreaterThan(15);
  const folder = 'lesson/san-wan-gai-bian';
  const fields = `id: san-wan-gai-bian
title: 三湾改编
summary: 简介
cover: ./cover.svg
coverAlt: 图
sources: [{ title: 书 }]
`;
  const pictures = ['cover', 'map', 'before', 'after'].map((name) => [`${folder}/${name}.svg`, picture]);
  const mistakes = await shown({
    [`${folder}/index.mdx`]: lessonText(examples.join('\n'), fields),
    ...Object.fromEntries(pictures),
    ...bank(trueFalse('q')),
  });
  expect(mistakes).toEqual([]);
});
