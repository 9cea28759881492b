/** `npm run new -- KIND "标题" [--id ID]`: makes a work that passes the check, ready to be filled in. */
import './alias.ts';
import { parseArgs } from 'node:util';

const { newWork, Refusal } = await import('./new/new-work.ts');

const { values, positionals } = parseArgs({ options: { id: { type: 'string' } }, allowPositionals: true });
const [kind, ...title] = positionals;
const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(Date.now());

try {
  const file = await newWork(process.cwd(), { kind, title: title.join(' '), id: values.id }, today);
  const folder = file.replace(/^content\/(.*)\/[^/]*$/, '$1');
  const look = folder.startsWith('exam/')
    ? '发布以后，组织员在“管理 · 考试”里预览试卷、安排考试。'
    : `运行 npm run dev，在浏览器里看 http://localhost:4321/${folder}/`;
  console.log(`建好了：${file}
接下来：
  1. 用记事本或 VS Code 打开它，照着里面的提示改写。
  2. ${look}
  3. 写完运行 npm run check，没有报错就可以发布。
各种写法见 docs/editors/README.md。`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
