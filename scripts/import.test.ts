import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { hallSchema } from '@/media/hall/hall.schema.ts';
import { exhibitsOf } from '@/media/hall/exhibits.ts';
import { writeManifest } from '@/media/hall/iiif/write-manifest.ts';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { hallYaml, withProject } from './check-content/fixture.ts';

const run = promisify(execFile);

/** Runs a command as an editor does, in a project; gives what it says and how it ends. */
async function command(root: string, script: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const path = join(import.meta.dirname, script);
  return run(process.execPath, [path, ...words], { cwd: root }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

it('the commands take questions there and back, and say how to be used', () =>
  withProject({}, async (root) => {
    await writeFile(join(root, '题.gift'), '三湾在江西。{T####在永新。}\n\n坏了 {=甲');
    const first = await command(root, 'import.ts', '题.gift', '--to', 'exam/kao');
    expect(first.code).toBe(0);
    expect(first.said).toContain(
      '按 GIFT 读出 2 题：导入 1 题，已有 0 题，没有导入 1 题。\n写在 content/exam/kao/index.yaml',
    );
    const again = await command(root, 'import.ts', '题.gift', '--to', 'exam/kao');
    expect(again).toEqual({ code: 1, said: expect.stringContaining('exam/kao 已经有了，不会覆盖它。') as string });
    expect(await command(root, 'export.ts', 'exam/kao', '--to', 'moodle')).toEqual({
      code: 0,
      said: '导出了 1 题：kao.xml\n',
    });
    expect((await command(root, 'import.ts', 'kao.xml', '--to', 'exam/kao', '--append')).said).toContain('已有 1 题');
    expect((await command(root, 'import.ts')).said).toContain('没有写文件。\n用法：');
  }));

it('a manifest becomes a hall, whatever it is called', () =>
  withProject({}, async (root) => {
    const hall = hallSchema(coverFile).parse(parse(hallYaml));
    const shown = exhibitsOf(hall).flatMap((exhibit) =>
      exhibit.kind === 'picture' ? [] : [{ exhibit, pictures: [] }],
    );
    const manifest = writeManifest({ hall, activityBase: 'https://xuelang.example/activity', shown });
    await writeFile(join(root, 'iiif'), `\ufeff${JSON.stringify(manifest)}`);
    const { said } = await command(root, 'import.ts', 'iiif');
    expect(said).toMatch(/^建好了：content\/hall\/chang-lang\/index\.yaml/);
    expect(await readFile(join(root, 'content/hall/chang-lang/index.yaml'), 'utf8')).toContain('长廊');
  }));
