import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import tseslint from 'typescript-eslint';
import { importRulesForEslint, mediaIn } from './scripts/import-rules.ts';

const inBrowser = ['src/{site,learner,kit,media,kiosk,office,review,play}/**/*.{ts,tsx,astro}'];
// Read by the build or by tests, though they stand beside what runs in pages.
const notInBrowser = ['**/*.test.ts', '**/*.schema.ts', '**/*.collection.ts', 'src/site/search/suggestions.ts'];

export default tseslint.config(
  { ignores: ['dist', '.build', '.astro', 'data', 'public', 'test-results', 'playwright-report'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // With noUncheckedIndexedAccess the compiler asks where a person can see: `!` then says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Index signatures say more in our records than Record does, and the other way round: both are clear.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    // Promises that nobody waits for lose errors: the one thing worth typed linting.
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx,astro}', 'scripts/**/*.ts'],
    ignores: ['**/*.data.ts', '**/*.test.ts'],
    rules: { 'max-lines': ['error', 300] },
  },
  {
    // The oldest browsers that study pages work in.
    files: inBrowser,
    ignores: notInBrowser,
    ...compat.configs['flat/recommended'],
    settings: {
      targets: ['chrome 109', 'firefox 115', 'safari 15.4'],
      lintAllEsApis: true,
    },
  },
  {
    files: inBrowser,
    ignores: notInBrowser,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
          message: 'Safari 15.4 has no lookbehind: the whole script would fail.',
        },
      ],
    },
  },
  ...importRulesForEslint(mediaIn(import.meta.dirname)),
);
