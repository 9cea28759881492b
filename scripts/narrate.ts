/**
 * `npm run narrate [-- WORK …]`: has readings, lessons and the tours of halls read aloud, or aligns the recordings that
 * people made of them; all that lack their sound or have changed, or the works named. `--check` only says which they are,
 * and needs no tools; `--review` opens the page on which an editor listens to what was aligned, and sets it right.
 */
import './alias.ts';
import { parseArgs } from 'node:util';
import { Refusal } from './narrate/refusal.ts';

const { readEnvironment } = await import('./narrate/environment.ts');
const { narrate } = await import('./narrate/narrate.ts');
const { progressOn } = await import('./narrate/progress.ts');

try {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean' }, review: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.review === true) await review(process.cwd(), positionals);
  else await narrateNow(values.check === true, positionals);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function narrateNow(check: boolean, names: string[]): Promise<void> {
  const { done, failed } = await narrate({
    root: process.cwd(),
    names,
    check,
    environment: readEnvironment(process.env),
    progress: progressOn(process.stderr),
    say: console.log,
    complain: console.error,
  });
  if (failed > 0) console.error(`有 ${String(failed)} 处没有做成，见上面的说明。`);
  if (done === 0 && failed === 0) console.log('声音都是新的，没有要做的。');
  else if (check && done > 0) console.log(`一共 ${String(done)} 部分要配音。请运行 npm run narrate。`);
  else if (done > 0) console.log(`做好了 ${String(done)} 部分的声音。`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function review(root: string, names: string[]): Promise<void> {
  const { listParts } = await import('./narrate/review/choose.ts');
  const { openReview } = await import('./narrate/review/open-review.ts');
  if ((await listParts(root, names)).length === 0)
    throw new Refusal(
      '没有要校对的：只有真人的录音要校对。把录音放进作品的 recording 文件夹，先运行 npm run narrate。',
    );
  const { url } = await openReview(root, names);
  console.log(`校对的页面在这里，请用浏览器打开：\n${url}\n校对完了，在这里按 Ctrl+C 结束。`);
}
