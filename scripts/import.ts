/**
 * `npm run import -- FILE`: makes content of what others made. An IIIF manifest becomes a hall; GIFT, Moodle XML, QTI,
 * Excel and CSV become questions of a bank (`--to quiz/<id>`, `--append`, `--title`). `--template bank.xlsx` writes a
 * sheet to be filled in.
 */
import './alias.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const { importHall } = await import('./import-hall/import-hall.ts');
const { importQuestions } = await import('./interchange/import-questions.ts');
const { readSmallFile } = await import('./interchange/file/read-file.ts');
const { writeTemplate } = await import('./interchange/sheet/template.ts');
const { Refusal } = await import('./new/new-work.ts');

const usage = `用法：
  npm run import -- 题库文件                     新建一个测验
  npm run import -- 题库文件 --to quiz/编号      新建，编号自己定；--to exam/编号 是考试的题库
  npm run import -- 题库文件 --to quiz/编号 --append   加进已有的题库
  npm run import -- --template 题库.xlsx         写一张空白的题目表
  npm run import -- 文件夹/manifest.json         把 IIIF 清单变成展馆`;

try {
  const { values, positionals } = argumentsGiven();
  const [file] = positionals;
  if (values.template !== undefined) await template(values.template);
  else if (file === undefined) throw new Refusal(`没有写文件。\n${usage}`);
  else if (await isManifest(file)) await hall(file);
  else await questions(file, values);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function argumentsGiven() {
  try {
    return parseArgs({
      options: {
        to: { type: 'string' },
        append: { type: 'boolean', default: false },
        title: { type: 'string' },
        template: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch {
    throw new Refusal(`有一个选项看不懂。\n${usage}`);
  }
}

/** A manifest is JSON, and nothing else that is imported is. */
async function isManifest(file: string): Promise<boolean> {
  await readSmallFile(file);
  return /^\ufeff?\s*\{\s*["}]/.test(await readFile(file, 'utf8')) || file.toLowerCase().endsWith('.json');
}

async function hall(file: string): Promise<void> {
  const made = await importHall(process.cwd(), file);
  console.log(`建好了：${made}
接下来：
  1. 打开它，换掉封面，补上没有注明的来源和许可（“未注明”）。
  2. 运行 npm run check，按提示改。`);
}

async function questions(file: string, wish: { to?: string; append: boolean; title?: string }): Promise<void> {
  const { report, taken, file: written } = await importQuestions(process.cwd(), file, wish);
  console.log(report);
  if (written !== undefined) {
    console.log(`
接下来：
  1. 打开 ${written}，把题目看一遍，补上解析。
  2. 运行 npm run check，没有报错就可以发布${wish.append || written.startsWith('content/exam') ? '' : '（删去 draft: true 那一行）'}。`);
  } else if (taken.some(({ reason }) => reason !== undefined)) process.exitCode = 1;
}

async function template(file: string): Promise<void> {
  if (!/\.(?:xlsx|csv)$/i.test(file)) throw new Refusal('模板的名字要以 .xlsx 或 .csv 结尾，如 --template 题库.xlsx');
  await writeTemplate(file).catch((error: unknown) => {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Refusal(exists ? `${file} 已经有了，不会覆盖它。请换一个名字。` : `${file} 写不了。`);
  });
  console.log(`写好了：${file}\n填好以后运行：npm run import -- ${file}`);
}
