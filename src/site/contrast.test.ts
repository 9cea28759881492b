import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours that a block of tokens.css sets. */
function colours(selector: string): { [token: string]: string } {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['surface', 'surface-2', 'surface-3'];
const words = ['text', 'text-2', 'accent', 'pine', 'right', 'wrong'];
const marks = ['gold', 'progress', 'accent-mark', 'line-strong', 'focus'];

const modes = { light: colours(':root'), dark: { ...colours(':root'), ...colours(":root[data-theme='dark']") } };

describe.each(Object.entries(modes))('in %s mode', (_, tokens) => {
  const of = (name: string) => tokens[name] ?? expect.fail(`tokens.css sets no --${name}`);

  test.each(words.flatMap((word) => grounds.map((ground) => [word, ground])))(
    '--%s on --%s reads at 7 : 1',
    (word = '', ground = '') => expect(contrast(of(word), of(ground))).toBeGreaterThanOrEqual(7),
  );

  test.each(marks.flatMap((mark) => grounds.map((ground) => [mark, ground])))(
    '--%s on --%s stands out at 3 : 1',
    (mark = '', ground = '') => expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3),
  );

  test.each([
    ['on-accent', 'accent'],
    ['on-pine', 'pine'],
    ['text', 'lit'],
  ])('--%s on --%s reads at 7 : 1', (word, ground) => expect(contrast(of(word), of(ground))).toBeGreaterThanOrEqual(7));
});

test('no other style sheet invents a colour for words', () => {
  const shell =
    readFileSync(new URL('./shell.css', import.meta.url), 'utf8') +
    readFileSync(new URL('./base.css', import.meta.url), 'utf8');
  expect(shell.replace(/@media print[\s\S]*/, '')).not.toMatch(/[^-]color: #/);
});
