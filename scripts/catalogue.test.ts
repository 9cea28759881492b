import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Catalogue } from '@/core/catalogue/catalogue.ts';
import { revisionOf } from '@/kit/work/revision.ts';
import { writeCatalogue } from './catalogue.ts';
import { readContent } from './check-content/content.ts';
import { bank, lesson, lessonText, picture, trueFalse, withProject } from './check-content/fixture.ts';

const question = '```question\nid: q\ntype: truefalse\nask: 对吗？\nanswer: 对\nexplain: 因为\n```';

const course = `id: lu
title: 路
summary: 简介
cover: ./cover.svg
coverAlt: 图
seal: 先锋
chapters:
  - title: 一
    works: [lesson/san-wan, quiz/dang-shi, lesson/cao-gao]
`;

it('knows works, parts, revisions and keys, and no drafts', async () => {
  const draft = lessonText('字').replace('id: san-wan', 'id: cao-gao\ndraft: true');
  const files = {
    ...lesson(`${question}\n\n## 二 [#er]\n\n### 小`),
    ...bank(`${trueFalse('a')}\n${trueFalse('b')}`, 'publishAt: 2999-01-01\n'),
    'course/lu/index.yaml': course,
    'course/lu/cover.svg': picture,
    'lesson/cao-gao/index.mdx': draft,
    'lesson/cao-gao/cover.svg': picture,
  };
  await withProject(files, async (root) => {
    await writeCatalogue(root, await readContent(root), join(root, '.build/catalogue.json'));
    const written = JSON.parse(await readFile(join(root, '.build/catalogue.json'), 'utf8')) as Catalogue;
    const revision = (path: string) => revisionOf(join(root, 'content', path));
    const key = { type: 'truefalse', ask: '对吗？', answer: true, explain: '因为' };
    expect(written).toEqual({
      activityBase: 'https://xuelang.example/activity',
      timeZone: 'Asia/Shanghai',
      exams: { papers: [], pictures: [] },
      kiosks: [],
      works: [
        {
          activity: 'course/lu',
          title: '路',
          revision: revision('course/lu/index.yaml'),
          parts: ['lesson/san-wan', 'quiz/dang-shi'],
          questions: [],
        },
        {
          activity: 'lesson/san-wan',
          title: '三湾改编',
          revision: revision('lesson/san-wan/index.mdx'),
          parts: ['一', 'er'],
          questions: [{ id: 'q', ...key }],
        },
        {
          activity: 'quiz/dang-shi',
          title: '党史',
          revision: revision('quiz/dang-shi/index.yaml'),
          parts: ['a', 'b'],
          questions: [
            { id: 'a', ...key },
            { id: 'b', ...key },
          ],
        },
      ],
    });
  });
});
