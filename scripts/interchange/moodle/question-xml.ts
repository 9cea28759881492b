import { parse } from 'node-html-parser';
import { letter, type Question } from '@/core/marking/question.ts';
import { renderInline } from '@/kit/markdown/inline.ts';
import { escapeXml } from '../xml/entities.ts';

type Option = { text: string; feedback?: string | undefined };

/** A question as Moodle's XML. @param comment what only we read */
export function questionXml(question: Question, comment?: string): string {
  const { type, inside } = byType(question);
  const name = Array.from(question.ask.replace(/\s+/g, ' ')).slice(0, 60).join('');
  const tags =
    question.difficulty === undefined ? '' : `<tags><tag><text>难度${question.difficulty}</text></tag></tags>`;
  const parts = [
    comment === undefined ? '' : `<!--${comment}-->`,
    `<name><text>${escapeXml(name)}</text></name>`,
    question.type === 'blank' && type === 'cloze' ? cloze(question) : html('questiontext', question.ask),
    html('generalfeedback', question.explain ?? ''),
    `<idnumber>${question.id}</idnumber>`,
    ...inside,
    tags,
  ].filter((part) => part !== '');
  return `  <question type="${type}">\n    ${parts.join('\n    ')}\n  </question>`;
}

/** Text as Moodle's editor keeps it. */
function html(name: string, text: string, attributes = '', more = ''): string {
  return `<${name}${attributes} format="html"><text>${escapeXml(renderInline(text))}</text>${more}</${name}>`;
}

/** Moodle's name of the type, and what stands in such a question. Areas of pictures are not written. */
function byType(question: Question): { type: string; inside: string[] } {
  switch (question.type) {
    case 'single':
      return {
        type: 'multichoice',
        inside: choice(question.options, true, (i) => (letter(i) === question.answer ? 100 : 0)),
      };
    case 'multiple': {
      const right = question.answer.length;
      const wrong = Math.max(1, question.options.length - right);
      const share = (i: number): number => (question.answer.includes(letter(i)) ? 100 / right : -100 / wrong);
      return { type: 'multichoice', inside: choice(question.options, false, share) };
    }
    case 'truefalse':
      return {
        type: 'truefalse',
        inside: [true, false].map((said) =>
          plain('answer', String(said), ` fraction="${said === question.answer ? 100 : 0}"`),
        ),
      };
    case 'blank':
      return question.answer.length > 1
        ? { type: 'cloze', inside: [] }
        : {
            type: 'shortanswer',
            inside: [
              '<usecase>0</usecase>',
              ...(question.answer[0] ?? []).map((text) =>
                plain('answer', text.replaceAll('*', '\\*'), ' fraction="100"'),
              ),
            ],
          };
    case 'order':
      return {
        type: 'ordering',
        inside: [
          '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount><gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>',
          ...question.items.map((item, i) => html('answer', item, ` fraction="${i + 1}"`)),
        ],
      };
    case 'match':
      return {
        type: 'matching',
        inside: ['<shuffleanswers>true</shuffleanswers>', ...question.pairs.map(pairXml)],
      };
    case 'hotspot':
      return { type: 'description', inside: [] };
  }
}

function choice(options: Option[], isSingle: boolean, share: (index: number) => number): string[] {
  const answers = options.map(({ text, feedback }, i) => {
    const said = feedback === undefined ? '' : html('feedback', feedback);
    return html('answer', text, ` fraction="${Number(share(i).toFixed(5))}"`, said);
  });
  return [`<single>${isSingle}</single><shuffleanswers>true</shuffleanswers>`, ...answers];
}

function plain(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes} format="plain_text"><text>${escapeXml(text)}</text></${name}>`;
}

/** What belongs to a left side has no marks in Moodle. */
function pairXml({ left, right }: { left: string; right: string }): string {
  const shown = parse(renderInline(right)).text;
  return html('subquestion', left, '', `<answer><text>${escapeXml(shown)}</text></answer>`);
}

/** Several blanks stand in their text: `{1:SHORTANSWER:=主航道~=航道}`. */
function cloze({ ask, answer }: Extract<Question, { type: 'blank' }>): string {
  const gap = (index: number): string => {
    const accepted = answer[index] ?? [];
    const texts = accepted.map((text) => `=${escapeXml(text).replace(/[\\}#~/"]/g, '\\$&')}`);
    return `{1:SHORTANSWER:${texts.join('~')}}`;
  };
  return `<questiontext format="html"><text>${escapeXml(renderInline(ask, gap))}</text></questiontext>`;
}
