/**
 * `npm run narrate [-- WORK …]`: has readings and lessons read aloud, or aligns the recordings that people made of them;
 * all that lack their sound or have changed, or the works named. `--check` only says which they are, and needs no tools.
 */
import './alias.ts';
import { parseArgs } from 'node:util';
import { Refusal } from './narrate/refusal.ts';

const { readEnvironment } = await import('./narrate/environment.ts');
const { narrate } = await import('./narrate/narrate.ts');
const { progressOn } = await import('./narrate/progress.ts');

try {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
  const check = values.check === true;
  const { done, failed } = await narrate({
    root: process.cwd(),
    names: positionals,
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
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
