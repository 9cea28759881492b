/** `npm run export -- quiz/<id> --to gift|qti3|moodle [--out FILE]`: writes a bank of questions for other programs. */
import './alias.ts';
import { parseArgs } from 'node:util';

const { exportQuestions } = await import('./interchange/export-questions.ts');
const { Refusal } = await import('./new/new-work.ts');
const { values, positionals } = parseArgs({
  options: { to: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
try {
  const { file, count, refused } = await exportQuestions(process.cwd(), positionals[0], values.to, values.out);
  console.log(`导出了 ${count} 题：${file}`);
  if (refused.length > 0) {
    console.log(`\n没有导出的 ${refused.length} 题：`);
    for (const { question, reason } of refused) console.log(`  ${question.id}：${reason}`);
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
