import { letter, type Question } from '@/core/marking/question.ts';
import { renderInline } from '@/kit/markdown/inline.ts';
import { blankPattern } from '@/kit/question/blank.schema.ts';
import { escapeXml } from '../xml/entities.ts';
import { responses, scoring } from './scoring.ts';

/** The picture of a question about areas, as the item names it. */
export interface ItemPicture {
  /** From the item's own folder. */
  href: string;
  width: number;
  height: number;
}

/** Where no picture is at hand: only for comparing texts. */
const noPicture: ItemPicture = { href: '', width: 1000, height: 1000 };

/** What an item calls a question: identifiers begin with a letter. */
export function identifierOf(id: string): string {
  return /^[a-z]/.test(id) ? id : `_${id}`;
}

/** A question as an item of QTI 3. @param comment what only we read */
export function itemXml(question: Question, picture = noPicture, comment?: string): string {
  const title = Array.from(question.ask.replace(/\s+/g, ' ')).slice(0, 60).join('');
  const source = comment === undefined ? '' : `  <!--${comment}-->\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd" identifier="${identifierOf(question.id)}" title="${escapeXml(title)}" xml:lang="zh-CN" adaptive="false" time-dependent="false">
${source}${responses(question)}
  <qti-item-body>
${body(question, picture)}
  </qti-item-body>
${scoring(question)}
${explanation(question)}</qti-assessment-item>
`;
}

function html(text: string): string {
  return renderInline(text);
}

function body(question: Question, picture: ItemPicture): string {
  const prompt = `<qti-prompt>${html(question.ask)}</qti-prompt>`;
  const interaction = (name: string, attributes: string, inside: string[]): string =>
    `    <qti-${name} response-identifier="RESPONSE"${attributes}>\n      ${[prompt, ...inside].join('\n      ')}\n    </qti-${name}>`;
  switch (question.type) {
    case 'truefalse':
      return interaction('choice-interaction', ' shuffle="false" max-choices="1"', [
        choice('true', '对'),
        choice('false', '错'),
      ]);
    case 'single':
    case 'multiple': {
      const most = question.type === 'single' ? 1 : 0;
      const options = question.options.map(({ text, feedback }, i) => choice(letter(i), html(text), feedback));
      return interaction('choice-interaction', ` shuffle="true" max-choices="${most}"`, options);
    }
    case 'blank':
      return `    <div>${withEntries(question.ask)}</div>`;
    case 'order':
      return interaction(
        'order-interaction',
        ' shuffle="true"',
        question.items.map((item, i) => choice(letter(i), html(item))),
      );
    case 'match':
      return interaction('match-interaction', ` shuffle="true" max-associations="${question.pairs.length}"`, [
        matchSet(
          question.pairs.map(({ left }) => left),
          'L',
        ),
        matchSet(
          question.pairs.map(({ right }) => right),
          'R',
        ),
      ]);
    case 'hotspot':
      return interaction('hotspot-interaction', ` max-choices="${question.answer.length === 1 ? 1 : 0}"`, [
        `<img src="${escapeXml(encodeURI(picture.href))}" width="${picture.width}" height="${picture.height}" alt="${escapeXml(question.alt)}"/>`,
        ...question.areas.map((area, i) => hotspot(area, i, picture)),
      ]);
  }
}

/** A place to type in for each blank. In an address there can be none: then the text has no marks. */
function withEntries(ask: string): string {
  const entry = (i: number): string => `<qti-text-entry-interaction response-identifier="RESPONSE_${i + 1}"/>`;
  const marked = renderInline(ask, entry);
  if (!/="[^"]*<qti-/.test(marked)) return marked;
  return ask
    .split(blankPattern)
    .map((part, i) => `${i === 0 ? '' : entry(i - 1)}${escapeXml(part)}`)
    .join('');
}

function choice(name: string, inside: string, feedback?: string): string {
  const said =
    feedback === undefined
      ? ''
      : `<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="${name}" show-hide="show">${html(feedback)}</qti-feedback-inline>`;
  return `<qti-simple-choice identifier="${name}">${inside}${said}</qti-simple-choice>`;
}

function matchSet(texts: string[], side: 'L' | 'R'): string {
  const choices = texts.map(
    (text, i) =>
      `<qti-simple-associable-choice identifier="${side}${i + 1}" match-max="1">${html(text)}</qti-simple-associable-choice>`,
  );
  return `<qti-simple-match-set>\n        ${choices.join('\n        ')}\n      </qti-simple-match-set>`;
}

type Area = Extract<Question, { type: 'hotspot' }>['areas'][number];

function hotspot({ label, x, y, width, height }: Area, index: number, picture: ItemPicture): string {
  const across = (percent: number): number => Math.round((percent * picture.width) / 100);
  const down = (percent: number): number => Math.round((percent * picture.height) / 100);
  const coords = [across(x), down(y), across(x + width), down(y + height)].join(',');
  return `<qti-hotspot-choice identifier="${letter(index)}" shape="rect" coords="${coords}" hotspot-label="${escapeXml(label)}"/>`;
}

/** Shown after every answer, as we do. */
function explanation({ explain }: Question): string {
  if (explain === undefined) return '';
  return `  <qti-modal-feedback outcome-identifier="EXPLAIN" identifier="explain" show-hide="show">
    <qti-content-body><div>${html(explain)}</div></qti-content-body>
  </qti-modal-feedback>
`;
}
