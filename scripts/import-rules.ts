import { readdirSync } from 'node:fs';

/** One thing that may not be imported: a regular expression over what stands after `from`, and why. */
interface Ban {
  regex: string;
  message: string;
}

interface ImportRule {
  files: string[];
  ignores?: string[];
  bans: Ban[];
}

const everywhere: Ban[] = [
  {
    regex: '^\\.\\.?/(?:.*/)?\\.\\.(?:/|$)|^\\.\\.(?:/|$)',
    message: 'Write cross-folder imports as @/…, never with ../.',
  },
  { regex: '(?:^|/)scripts/', message: 'Nobody imports scripts: they are commands run by hand or CI.' },
  { regex: '^@/pages/', message: 'Nobody imports pages: they are the URL map.' },
];

/** `who` may import only these folders of src. */
function only(who: string, folders: string[]): Ban {
  const names =
    folders.length > 1 ? `${folders.slice(0, -1).join(', ')} and ${folders.at(-1) ?? ''}` : folders.join('');
  return {
    regex: `^@/(?!(?:${folders.join('|')})(?:/|$)|pages/)`,
    message: `${who} may import only ${names} (docs/developers/architecture.md, "Who may import whom").`,
  };
}

/** Only these packages; a name that ends in `:` or `/` stands for all that begin so. Tests may use what they need. */
function packages(who: string, names: string[]): Ban {
  const patterns = names.map((name) => (/[:/]$/.test(name) ? name : `${name}(?:/|$)`));
  return {
    regex: `^(?!@/|\\.|(?:${patterns.join('|')}))`,
    message: `${who} may use only these packages: ${names.join(', ')}.`,
  };
}

const tests = ['**/*.test.ts', '**/*.arbitrary.ts', '**/*.setup.ts', 'src/api/testing/**'];

function medium(name: string): ImportRule {
  const others: Ban = {
    // Files at the top of media gather; folders in it are media.
    regex: `^@/media/(?!${name}/)[^/]+/`,
    message: `media/${name} never imports another medium: what two media need belongs in kit.`,
  };
  const own = only('A medium', ['core', 'kit', 'learner', 'site', 'media']);
  return { files: [`src/media/${name}/**`], bans: [own, others] };
}

/** The media of a source tree: each folder in src/media is one. */
export function mediaIn(root: string): string[] {
  const entries = readdirSync(`${root}/src/media`, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Who may import whom, as docs/developers/architecture.md says. */
export function importRules(media: string[]): ImportRule[] {
  return [
    { files: ['src/*.ts'], bans: [] },
    { files: ['src/core/**'], bans: [only('core', ['core'])] },
    {
      files: ['src/core/**'],
      ignores: tests,
      bans: [only('core', ['core']), packages('core', ['zod/mini', 'ts-fsrs'])],
    },
    { files: ['src/kit/**'], bans: [only('kit', ['core', 'kit'])] },
    { files: ['src/learner/**'], bans: [only('learner', ['core', 'learner'])] },
    { files: ['src/media/*'], bans: [only('media', ['core', 'kit', 'learner', 'site', 'media'])] },
    ...media.map(medium),
    {
      files: ['src/site/**'],
      bans: [only('site', ['core', 'kit/language', 'kit/narration', 'kit/player', 'learner', 'site'])],
    },
    { files: ['src/kiosk/**'], bans: [only('kiosk', ['core', 'kit', 'learner', 'site', 'kiosk'])] },
    { files: ['src/review/**'], bans: [only('review', ['core', 'kit', 'learner', 'site', 'review'])] },
    { files: ['src/play/**'], bans: [only('play', ['core', 'kit', 'learner', 'site', 'play'])] },
    { files: ['src/office/**'], bans: [only('office', ['core', 'kit', 'learner', 'site', 'office'])] },
    { files: ['src/pages/**'], bans: [] },
    { files: ['src/api/**'], bans: [only('api', ['core', 'api'])] },
    {
      files: ['src/api/**'],
      ignores: tests,
      bans: [
        only('api', ['core', 'api']),
        packages('api', [
          'node:',
          'hono',
          '@hono/',
          'kysely',
          'pg',
          'zod',
          'papaparse',
          'read-excel-file',
          'write-excel-file',
        ]),
      ],
    },
  ];
}

/** The same as ESLint configurations. A later one replaces an earlier one for the files it names. */
export function importRulesForEslint(media: string[]): object[] {
  const rules = importRules(media).map(({ files, ignores, bans }) => ({
    files,
    ...(ignores ? { ignores } : {}),
    rules: { 'no-restricted-imports': ['error', { patterns: [...everywhere, ...bans] }] },
  }));
  const scripts = {
    files: ['scripts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@/(?:learner|kiosk|office|pages)/|\\.astro$|\\.element\\.ts$',
              message: 'Scripts may import core, schemas and plain TypeScript, never what runs in a page.',
            },
          ],
        },
      ],
    },
  };
  return [...rules, scripts];
}
