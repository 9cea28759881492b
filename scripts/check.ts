/**
 * `npm run check`: format, lint and import rules, types, unused code, content, byte budgets of the built site.
 * `npm run check -- --fix` first writes what the content may have written for it (missing ids).
 */
import './alias.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, toolOf, type Ran } from './run-tool.ts';

const root = process.cwd();
const { overBudget, weighPages } = await import('./after-build/budgets.ts');
const { mistakesIn } = await import('./check-content/check-content.ts');
const { readContent } = await import('./check-content/content.ts');
const { fixContent } = await import('./check-content/fix.ts');
const { showMistake } = await import('./check-content/mistake.ts');
const { noticesIn } = await import('./check-content/notices.ts');

const ran = (lines: string[]): Ran => ({ code: lines.length > 0 ? 1 : 0, output: lines.join('\n') });

/** What is no mistake, and good to know. */
let notices: string[] = [];

const checks: Record<string, () => Promise<Ran>> = {
  格式: () => runTool([toolOf('prettier'), '--check', '--log-level', 'warn', '.']),
  代码规则与导入规则: () => runTool([toolOf('eslint'), '.']),
  类型: () => runTool([toolOf('astro'), 'check', '--minimumSeverity', 'warning']),
  无用的代码与依赖: () => runTool([toolOf('knip')]),
  内容: async () => {
    const content = await readContent(root);
    notices = noticesIn(content).map(showMistake);
    return ran(mistakesIn(content).map(showMistake));
  },
  页面大小: async () => ran(existsSync(join(root, 'dist')) ? overBudget(await weighPages(join(root, 'dist'))) : []),
};

if (process.argv.includes('--fix')) await fixContent(root);

const failures: { name: string; output: string }[] = [];
const waiting = Object.entries(checks);
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, check] = next;
    const started = performance.now();
    const { code, output } = await check().catch((error: unknown) => ran([String(error)]));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}（${seconds} 秒）`);
    if (code !== 0) failures.push({ name, output });
  }
}
// Two at a time: most are single-threaded, and small machines have two cores.
await Promise.all([work(), work()]);

if (notices.length > 0) console.log(`\n—— 提醒 ——\n${notices.join('\n')}`);
for (const { name, output } of failures) console.error(`\n—— ${name} ——\n${output.trim()}`);
console.log(failures.length === 0 ? '检查全部通过。' : `\n${String(failures.length)} 项检查没有通过。`);
process.exitCode = failures.length === 0 ? 0 : 1;
