import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hallSchema } from '@/media/hall/hall.schema.ts';
import { exhibitsOf } from '@/media/hall/exhibits.ts';
import { writeManifest } from '@/media/hall/iiif/write-manifest.ts';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { checkContent } from '../check-content/check-content.ts';
import { hallYaml, picture, withProject } from '../check-content/fixture.ts';
import { importHall } from './import-hall.ts';

const hall = hallSchema(coverFile).parse(parse(hallYaml));

/** What the build writes of the sample hall. */
const exported = writeManifest({
  hall,
  activityBase: 'https://xuelang.example/activity',
  shown: exhibitsOf(hall).map((exhibit) => ({
    exhibit,
    pictures:
      exhibit.kind === 'picture'
        ? [{ url: 'https://museum.example/assets/biao.svg', type: 'image/svg+xml', width: 8, height: 6 }]
        : [],
  })),
});

async function imported(
  manifest: unknown,
  files: Record<string, string>,
  use: (root: string, file: string) => unknown,
) {
  const beside = await mkdtemp(join(tmpdir(), 'xuelang-iiif-'));
  try {
    const file = join(beside, 'manifest.json');
    await writeFile(file, typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
    for (const [name, text] of Object.entries(files)) await writeFile(join(beside, name), text);
    await withProject({}, async (root) => use(root, file));
  } finally {
    await rm(beside, { recursive: true });
  }
}

test('what was exported can be imported: rooms, exhibits, tours', () =>
  imported(exported, { 'biao.svg': picture }, async (root, file) => {
    const made = await importHall(root, file);
    expect(await checkContent(root)).toEqual([]);
    const written = hallSchema(coverFile).parse(parse(await readFile(join(root, made), 'utf8')));
    expect(written.title).toBe('长廊');
    expect(written.rooms.map(({ title }) => title)).toEqual(['序厅', '路']);
    // A timeline says nothing that other programs show: its canvas is blank, and so it is left out.
    expect(exhibitsOf(written).map(({ kind, title }) => [kind, title])).toEqual([
      ['picture', '登记表'],
      ['text', '前言'],
    ]);
    const [first] = exhibitsOf(written);
    expect(first).toMatchObject({ alt: '一张泛黄的表', source: '档案馆', licence: 'CC BY 4.0' });
  }));

test('without ranges every twelve canvases are a room', () => {
  const items = Array.from({ length: 14 }, (_, i) => ({
    id: `https://museum.example/canvas/${i}`,
    type: 'Canvas',
    label: { en: [`Picture ${i}`] },
    items: [{ items: [{ body: { id: 'https://museum.example/iiif/one/full/max/0/default.jpg', type: 'Image' } }] }],
  }));
  const manifest = { '@context': 'x', type: 'Manifest', label: { en: ['Looms'] }, items };
  const jpeg = '\xff\xd8\xff';
  return imported(manifest, { 'one.jpg': jpeg }, async (root, file) => {
    const written = parse(await readFile(join(root, await importHall(root, file)), 'utf8')) as {
      rooms: { title: string; exhibits: unknown[] }[];
    };
    expect(written.rooms.map(({ title, exhibits }) => [title, exhibits.length])).toEqual([
      ['第 1 厅', 12],
      ['第 2 厅', 2],
    ]);
  });
});

test.each([
  ['no manifest', '{}', '这不是 IIIF Presentation 3 的清单'],
  ['no JSON', '<html>', '不是 JSON 文件'],
  [
    'pictures that are not there',
    exported,
    '清单旁边缺 1 个文件，请先下载到同一个文件夹里：\n  biao.svg  ← https://museum.example/assets/biao.svg',
  ],
])('%s is refused, and nothing is written', (_, manifest, message) =>
  imported(manifest, {}, async (root, file) => {
    await expect(importHall(root, file)).rejects.toThrow(message);
    expect(await checkContent(root)).toEqual([]);
  }),
);
