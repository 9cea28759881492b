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

try {
  const { values, positionals } = parseArgs({ options: { draft: { type: 'boolean' } }, allowPositionals: true });
  const isDraft = values.draft === true;
  await film(process.cwd(), positionals, isDraft);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
