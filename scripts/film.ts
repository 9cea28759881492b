/**
 * `npm run film -- LESSON …`: makes films of lessons: their slides, drawn by Chromium, with their narration, captions,
 * chapters and small pictures, in `content/video/<id>`. What people wrote into a film's `index.yaml` stays. Slides that
 * did not change are kept from the last time, also where that was broken off. `--draft` makes a small one to look at, in
 * `.build/film/draft`.
 */
import './alias.ts';
import { parseArgs } from 'node:util';
import { Refusal } from './narrate/refusal.ts';

const { film } = await import('./film/film.ts');

// The browser goes with this process; what is unfinished has no name that anything would take it by.
process.once('SIGINT', () => {
  console.error('\n停下了。再运行同样的命令，就接着做。');
  process.exit(130);
});

try {
  const { isDraft, names } = readWords(process.argv.slice(2));
  await film(process.cwd(), names, isDraft);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readWords(args: string[]): { isDraft: boolean; names: string[] } {
  const { tokens } = parseArgs({ args, options: { draft: { type: 'boolean' } }, strict: false, tokens: true });
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const unknown = options.find(({ name }) => name !== 'draft');
  if (unknown !== undefined)
    throw new Refusal(`没有“${unknown.rawName}”这个选项，只有 --draft：先做一个小的，看个大概。`);
  const names = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  return { isDraft: options.length > 0, names };
}
