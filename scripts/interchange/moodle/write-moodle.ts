import type { Question } from '@/core/marking/question.ts';
import { sourceComment } from '../exact.ts';
import type { Refused } from '../found.ts';
import { escapeXml } from '../xml/entities.ts';
import { readXml } from '../xml/read-xml.ts';
import { naturally } from './draft-of-question.ts';
import { questionXml } from './question-xml.ts';

/** A bank as Moodle's XML, and the questions that are not in it. */
export function writeMoodle(title: string, questions: readonly Question[]): { text: string; refused: Refused[] } {
  const refused = questions
    .filter(({ type }) => type === 'hotspot')
    .map((question) => ({ question, reason: 'Moodle 没有看图点选题，请导出成 qti3' }));
  const written = questions
    .filter(({ type }) => type !== 'hotspot')
    .map((question) => {
      const comment = sourceComment(question, () => naturally(readXml(questionXml(question))));
      return questionXml(question, comment);
    });
  const category = `  <question type="category"><category><text>$course$/top/${escapeXml(title.replaceAll('/', '//'))}</text></category></question>`;
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[category, ...written].join('\n')}\n</quiz>\n`,
    refused,
  };
}
