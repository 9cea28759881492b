import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { hallSchema, type Hall } from '@/media/hall/hall.schema.ts';
import { hallParts, stopIds } from '@/media/hall/spoken.ts';

const hall = (more: object): Hall =>
  hallSchema(coverFile).parse({
    ...(parse(`
id: chang-lang
title: 长廊
summary: 从一片叶子说起
cover: ./cover.svg
coverAlt: 一条长廊
format: 1
rooms:
  - id: xu
    title: 序厅
    exhibits:
      - { id: qian-yan, kind: text, title: 前言, text: "先看一件小事。\\n\\n再看大事。往前走。" }
      - { id: biao, kind: timeline, title: 年表, events: [{ when: 1927, what: 甲 }, { when: 1949, what: 乙 }] }
`) as object),
    ...more,
  });
const tours = [
  {
    id: 'kuai',
    title: '快看',
    waypoints: [{ exhibit: 'biao', say: '从这里开始。往右走。' }, { exhibit: 'qian-yan' }, { exhibit: 'biao' }],
  },
];

it('a stop tells what is said there, else the label; of nothing to say there is no part', () => {
  const parts = hallParts(hall({ tours }));
  expect(parts.map(({ id, title, path }) => [id, title, path.join('.')])).toEqual([
    ['kuai_biao', '快看 第 1 站', 'tours.0.waypoints.0'],
    ['kuai_qian-yan', '快看 第 2 站', 'tours.0.waypoints.1'],
  ]);
  expect(parts.map(({ sentences }) => sentences.map(({ text, ends }) => [text, ends]))).toEqual([
    [
      ['从这里开始。', 'sentence'],
      ['往右走。', 'paragraph'],
    ],
    [
      ['先看一件小事。', 'paragraph'],
      ['再看大事。', 'sentence'],
      ['往前走。', 'paragraph'],
    ],
  ]);
});

it('labels are read where the hall asks for it, the name first', () => {
  const [label] = hallParts(hall({ readLabels: true }));
  expect(label?.id).toBe('qian-yan');
  expect(label?.sentences.map(({ text }) => text)).toEqual(['前言', '先看一件小事。', '再看大事。', '往前走。']);
});

it('every stop has a name of its own, however often one comes back', () => {
  const exhibits = fc.array(fc.constantFrom('a', 'b', 'c-d', 'a-2'), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(exhibits, (stops) => {
      const waypoints = stops.map((exhibit) => ({ exhibit, seconds: 20 }));
      const ids = stopIds({ id: 'kuai', title: '快看', waypoints });
      expect(new Set(ids).size).toBe(stops.length);
    }),
  );
});
