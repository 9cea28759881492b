import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * What Chromium 109, Firefox 115 or Safari 15.4 don't know, the build doesn't make anew for them, and a page would not do
 * without. What only refines (`text-wrap`, view transitions) is left out where it is unknown, and stands not here.
 */
const tooNew = {
  ':has()': /:has\(/,
  'color-mix()': /\bcolor-mix\(/,
  'relative and wide-gamut colours': /\b(?:oklch|oklab|lab|lch|light-dark)\(|\((?:from)\s/,
  'container queries': /@container\b|\bcontainer-type\b|\d(?:cqw|cqh|cqi|cqb)\b/,
  subgrid: /\bsubgrid\b/,
  '@starting-style': /@starting-style\b/,
  '@scope': /@scope\b/,
  '@property': /@property\b/,
  'anchor positioning': /\banchor\(|position-anchor/,
  'trigonometry and rounding': /\b(?:sin|cos|tan|round|mod|rem)\(/,
};

const files = globSync('src/**/*.{css,astro}');

/** The styles of a file, without their comments. */
function stylesOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const styles = file.endsWith('.css') ? text : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].join('\n');
  return styles.replace(/\/\*[^]*?\*\//g, '');
}

test.each(Object.entries(tooNew))('no style needs %s', (_name, pattern) => {
  expect(files.filter((file) => pattern.test(stylesOf(file)))).toEqual([]);
});

test('no style is nested', () => {
  expect(files.filter((file) => /(?:^|[\s{};,])&/.test(stylesOf(file)))).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});
