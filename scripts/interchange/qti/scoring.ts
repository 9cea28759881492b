import { letter, type Question } from '@/core/marking/question.ts';
import { escapeXml } from '../xml/entities.ts';

const templates = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates';

/** What an item declares: its right answers, what they are worth, and its outcomes. */
export function responses(question: Question): string {
  const outcomes = [
    '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>',
    ...(hasFeedback(question)
      ? ['<qti-outcome-declaration identifier="FEEDBACK" cardinality="multiple" base-type="identifier"/>']
      : []),
    ...(question.explain === undefined
      ? []
      : [
          '<qti-outcome-declaration identifier="EXPLAIN" cardinality="single" base-type="identifier"><qti-default-value><qti-value>explain</qti-value></qti-default-value></qti-outcome-declaration>',
        ]),
  ];
  return [...declarations(question), ...outcomes].map((line) => `  ${line}`).join('\n');
}

function declarations(question: Question): string[] {
  switch (question.type) {
    case 'truefalse':
      return [declared('RESPONSE', 'single', 'identifier', [String(question.answer)])];
    case 'single':
      return [declared('RESPONSE', 'single', 'identifier', [question.answer])];
    case 'multiple':
      return [
        declared(
          'RESPONSE',
          'multiple',
          'identifier',
          question.answer,
          shares(question.options.length, question.answer),
        ),
      ];
    case 'hotspot':
      return question.answer.length === 1
        ? [declared('RESPONSE', 'single', 'identifier', question.answer)]
        : [
            declared(
              'RESPONSE',
              'multiple',
              'identifier',
              question.answer,
              shares(question.areas.length, question.answer),
            ),
          ];
    case 'order':
      return [
        declared(
          'RESPONSE',
          'ordered',
          'identifier',
          question.items.map((_, i) => letter(i)),
        ),
      ];
    case 'match': {
      const pairs = question.pairs.map((_, i) => `L${i + 1} R${i + 1}`);
      return [
        declared(
          'RESPONSE',
          'multiple',
          'directedPair',
          pairs,
          pairs.map((pair) => [pair, 1 / pairs.length]),
        ),
      ];
    }
    case 'blank':
      return question.answer.map((accepted, i) =>
        declared(
          `RESPONSE_${i + 1}`,
          'single',
          'string',
          accepted.slice(0, 1),
          accepted.map((text) => [text, 1 / question.answer.length]),
        ),
      );
  }
}

/** As we mark it: a wrong choice takes a right one away. */
function shares(count: number, answer: readonly string[]): [string, number][] {
  const share = 1 / answer.length;
  return Array.from({ length: count }, (_, i) => [letter(i), answer.includes(letter(i)) ? share : -share]);
}

function declared(
  name: string,
  cardinality: string,
  type: string,
  correct: readonly string[],
  worth: [string, number][] = [],
): string {
  const values = correct.map((value) => `<qti-value>${escapeXml(value)}</qti-value>`).join('');
  const entries = worth.map(
    ([key, value]) =>
      `<qti-map-entry map-key="${escapeXml(key)}" mapped-value="${Number(value.toFixed(6))}"${type === 'string' ? ' case-sensitive="false"' : ''}/>`,
  );
  const mapping =
    entries.length === 0
      ? ''
      : `<qti-mapping default-value="0" lower-bound="0" upper-bound="1">${entries.join('')}</qti-mapping>`;
  return `<qti-response-declaration identifier="${name}" cardinality="${cardinality}" base-type="${type}"><qti-correct-response>${values}</qti-correct-response>${mapping}</qti-response-declaration>`;
}

function hasFeedback(question: Question): boolean {
  return 'options' in question && question.options.some(({ feedback }) => feedback !== undefined);
}

/** How the answer becomes a score. */
export function scoring(question: Question): string {
  const isMapped =
    ['multiple', 'match'].includes(question.type) || (question.type === 'hotspot' && question.answer.length > 1);
  if (question.type !== 'blank' && !hasFeedback(question)) {
    return `  <qti-response-processing template="${templates}/${isMapped ? 'map_response' : 'match_correct'}.xml"/>`;
  }
  return `  <qti-response-processing>\n    ${[scoreRule(question, isMapped), ...feedbackRule(question)].join('\n    ')}\n  </qti-response-processing>`;
}

function scoreRule(question: Question, isMapped: boolean): string {
  const set = (value: string): string => `<qti-set-outcome-value identifier="SCORE">${value}</qti-set-outcome-value>`;
  if (question.type === 'blank') {
    const parts = question.answer.map((_, i) => `<qti-map-response identifier="RESPONSE_${i + 1}"/>`);
    return set(`<qti-sum>${parts.join('')}</qti-sum>`);
  }
  if (isMapped) return set('<qti-map-response identifier="RESPONSE"/>');
  return `<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>${set('<qti-base-value base-type="float">1</qti-base-value>')}</qti-response-if></qti-response-condition>`;
}

/** Each chosen option shows its own feedback. */
function feedbackRule(question: Question): string[] {
  if (!hasFeedback(question)) return [];
  const value = '<qti-variable identifier="RESPONSE"/>';
  const all = question.type === 'single' ? `<qti-multiple>${value}</qti-multiple>` : value;
  return [`<qti-set-outcome-value identifier="FEEDBACK">${all}</qti-set-outcome-value>`];
}
