import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../check-content/check-content.ts';
import { lesson, withProject } from '../check-content/fixture.ts';
import { newId } from './new-id.ts';
import { newWork, type Request } from './new-work.ts';

const today = '2026-11-01';

describe('newWork', () => {
  it.each(['lesson', 'reading', 'course', 'hall', 'panorama', 'video', 'rail', 'quiz', 'exam', 'notice'])(
    'makes a %s that passes the check',
    async (kind) => {
      await withProject(lesson('字'), async (root) => {
        const file = await newWork(root, { kind, title: '“支部”: 建在 #连上' }, today);
        expect(file).toMatch(new RegExp(`^content/${kind}/zhi-bu-jian-zai-lian-shang/index\\.(?:mdx|yaml)$`));
        expect(await checkContent(root)).toEqual([]);
        expect(await readFile(join(root, file), 'utf8')).toContain('“支部”: 建在 #连上');
      });
    },
  );

  it('makes a bank of an examination, then papers that draw from it', async () => {
    await withProject({}, async (root) => {
      const bank = await newWork(root, { kind: 'exam', title: '题库' }, today);
      const paper = await newWork(root, { kind: 'exam', title: '试卷' }, today);
      expect(await checkContent(root)).toEqual([]);
      expect(await readFile(join(root, bank), 'utf8')).toContain('questions:');
      expect(await readFile(join(root, paper), 'utf8')).toContain('from: ti-ku');
    });
  });

  it('hangs a cover beside a lesson', async () => {
    await withProject({}, async (root) => {
      const file = await newWork(root, { kind: 'lesson', title: '课' }, today);
      expect((await readdir(dirname(join(root, file)))).sort()).toEqual(['cover.svg', 'index.mdx']);
    });
  });

  it('adds a number to an id that a work has or had', async () => {
    const titled = lesson('字', lessonWithAlias);
    await withProject(titled, async (root) => {
      expect(await newWork(root, { kind: 'lesson', title: '三湾' }, today)).toContain('/san-wan-2/');
      expect(await newWork(root, { kind: 'lesson', title: '三湾' }, today)).toContain('/san-wan-3/');
      expect(await newWork(root, { kind: 'lesson', title: '古田' }, today)).toContain('/gu-tian-2/');
      expect(await newWork(root, { kind: 'notice', title: '三湾' }, today)).toContain('/san-wan/');
    });
  });

  const refusals: [request: Request, message: string][] = [
    [
      { kind: undefined, title: undefined },
      '没有写种类。可以写：course（课程）、lesson（微课）、reading（有声书）、hall（展馆）、panorama（全景）、video（视频）、rail（滑轨）、quiz（测验）、exam（考试）、notice（通知）。\n用法：npm run new -- 种类 "标题"，如 npm run new -- lesson "三湾改编"',
    ],
    [
      { kind: 'lessons', title: '课' },
      '没有“lessons”这个种类。可以写：course（课程）、lesson（微课）、reading（有声书）、hall（展馆）、panorama（全景）、video（视频）、rail（滑轨）、quiz（测验）、exam（考试）、notice（通知）。\n用法：npm run new -- 种类 "标题"，如 npm run new -- lesson "三湾改编"',
    ],
    [
      { kind: 'lesson', title: ' ' },
      '没有写标题。\n用法：npm run new -- 种类 "标题"，如 npm run new -- lesson "三湾改编"',
    ],
    [{ kind: 'lesson', title: '长'.repeat(41) }, '标题有 41 个字，最多 40 个。请写短一些。'],
    [
      { kind: 'lesson', title: '课', id: 'San Wan' },
      '编号“San Wan”只能用小写字母、数字和单个连字符，如 san-wan-gai-bian。',
    ],
    [{ kind: 'lesson', title: '课', id: 'san-wan' }, '编号“san-wan”已经有了。请换一个。'],
  ];

  it.each(refusals)('refuses %j', async (request, message) => {
    await withProject(lesson('字'), async (root) => {
      await expect(newWork(root, request, today)).rejects.toThrow(message);
    });
  });

  it('makes no course where there is nothing to list', async () => {
    await withProject({}, async (root) => {
      await expect(newWork(root, { kind: 'course', title: '路' }, today)).rejects.toThrow(
        '课程里要有微课或测验。请先新建一个：npm run new -- lesson "标题"',
      );
    });
  });
});

const lessonWithAlias = `id: san-wan
title: 三湾
summary: 简介
cover: ./cover.svg
coverAlt: 图
sources: [{ title: 书 }]
aliases: [gu-tian]
`;

describe('newId', () => {
  it('writes Chinese in pinyin and keeps Latin words and digits', () => {
    expect(newId('女兵 2026：AI 绿水', new Set(), 'lesson')).toBe('nv-bing-2026-ai-lv-shui');
  });

  it('has a name for a title of signs alone', () => {
    expect(newId('？！', new Set(), 'lesson')).toBe('lesson');
  });

  it('cuts a long title after a syllable', () => {
    expect(newId('中'.repeat(40), new Set(), 'lesson')).toBe(Array(8).fill('zhong').join('-'));
  });
});
