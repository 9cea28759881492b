import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { alarmNames } from '@/core/kiosk/alarms.ts';
import { weekdays } from '@/core/kiosk/when.schema.ts';
import { auditActions } from '@/core/people/audit.ts';
import { importColumns } from '@/core/people/import.ts';
import { roleNames } from '@/core/people/role.ts';
import { problems } from '@/core/problem/problem.ts';

const english = Object.assign(
  {},
  ...readdirSync('src/site/english').map(
    (name) => parse(readFileSync(join('src/site/english', name), 'utf8')) as object,
  ),
) as Record<string, unknown>;

/** Folders whose scripts speak to people, and what in them is not sent to browsers. */
const folders = ['src/kit', 'src/learner', 'src/media', 'src/office', 'src/site'];
const builtOnce = /\.(?:test|schema|collection|data|arbitrary)\.ts$|kit\/(?:markdown|work)\/|question\/words\.ts/;
const whileBuilding =
  /media\/(?:(?:galleries|lists|narrated|work-facts|course\/neighbours)\.ts|hall\/(?:iiif\/|sounds|spoken))|neighbours\/neighbour\.ts|narration\/(?:captions|vtt)\.ts|site\/(?:chosen-languages|search\/suggestions)\.ts/;
/** A table for table programs: its columns are called as in what is imported. */
const notOnPages = /office\/slips\/slip\.ts/;

/** Chinese in a script that is not in a call of `phrase`: file, line and the text. */
function bareWords(file: string): { bare: string[]; phrases: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const [bare, phrases]: [string[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (isText && /\p{Script=Han}/u.test(node.text)) {
      const call = node.parent;
      const isPhrase =
        ts.isCallExpression(call) && call.expression.getText() === 'phrase' && call.arguments[0] === node;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (isPhrase) phrases.push(node.text);
      else bare.push(`${file}:${line + 1} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { bare, phrases };
}

const found = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.tsx?$/.test(file) && ![builtOnce, whileBuilding, notOnPages].some((left) => left.test(file)))
  .map(bareWords);

test('scripts say nothing but by `phrase`, so that it is read in the language of the page', () => {
  expect(found.flatMap(({ bare }) => bare)).toEqual([]);
});

test('everything that scripts say has its English in src/site/english', () => {
  const missing = found.flatMap(({ phrases }) => phrases).filter((text) => !Object.hasOwn(english, text));
  expect([...new Set(missing)]).toEqual([]);
});

/** Names that the office keeps as data, and says by `anyPhrase`. */
const officeNames = readdirSync('src/office', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.data.ts'))
  .flatMap((name) => bareWords(join('src/office', name)).bare.map((found) => found.slice(found.indexOf(' ') + 1)));

test('what the server answers, and what it names, has its English', () => {
  const texts = [
    ...Object.values(problems).flatMap(({ title, detail }) => [title, detail]),
    ...Object.values(importColumns).map(([name]) => name),
    ...[roleNames, auditActions, alarmNames].flatMap((names) => Object.values(names)),
    ...weekdays,
    ...officeNames,
  ];
  expect(texts.filter((text) => !Object.hasOwn(english, text))).toEqual([]);
});

test('the English has the same places for values as the Chinese', () => {
  const names = (text: string) => [...new Set(Array.from(text.matchAll(/\{(\w+)/g), ([, name]) => name))].sort();
  for (const [simplified, words] of Object.entries(english))
    expect(names(String(words)), simplified).toEqual(names(simplified));
});
