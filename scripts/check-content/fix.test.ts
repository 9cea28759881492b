import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix.ts';
import { bank, lesson, trueFalse, withProject, type Files } from './fixture.ts';

async function fixed(files: Files, file: string): Promise<string> {
  return withProject(files, async (root) => {
    expect(await fixContent(root)).toEqual([`content/${file}`]);
    expect(await checkContent(root)).toEqual([]);
    expect(await fixContent(root)).toEqual([]);
    return readFile(join(root, 'content', file), 'utf8');
  });
}

const withoutId = trueFalse('x').replace('id: x\n    ', '');

describe('fixContent', () => {
  it('writes missing ids into a bank and leaves the rest as it was', async () => {
    const questions = [withoutId, trueFalse('dang-shi-1'), '  # 注\n' + withoutId].join('\n');
    const text = await fixed(bank(questions), 'quiz/dang-shi/index.yaml');
    expect(text).toContain('questions:\n  - id: dang-shi-2\n    type: truefalse\n');
    expect(text).toContain('  # 注\n  - id: dang-shi-3\n    type: truefalse\n');
  });

  it('fills in an empty id, and one in braces', async () => {
    const text = await fixed(
      bank(`${trueFalse('')}\n  - {type: truefalse, ask: 问, answer: 对, explain: 因为}`),
      'quiz/dang-shi/index.yaml',
    );
    expect(text).toContain('  - id: dang-shi-1 \n    type: truefalse\n');
    expect(text).toContain('  - {id: dang-shi-2, type: truefalse');
  });

  it('writes missing ids into the questions of a lesson', async () => {
    const fence = '```question\ntype: truefalse\nask: 对吗？\nanswer: 对\nexplain: 因为\n```';
    const text = await fixed(
      lesson(`${fence}\n\n> 引\n\n- 项\n\n  ${fence.replaceAll('\n', '\n  ')}`),
      'lesson/san-wan/index.mdx',
    );
    expect(text).toContain('\n```question\nid: san-wan-1\ntype: truefalse\n');
    expect(text).toContain('\n  ```question\n  id: san-wan-2\n  type: truefalse\n');
  });
});
