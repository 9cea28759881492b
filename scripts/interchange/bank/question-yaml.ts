import { Document, isMap, isScalar, isSeq, visit, type YAMLSeq } from 'yaml';
import type { Question } from '@/core/marking/question.ts';

/** Questions as entries of a bank's list, each behind `indent`, with an empty line between. */
export function questionsYaml(questions: readonly Question[], indent: string): string {
  return questions
    .map((question) => {
      const lines = oneYaml(question).split('\n');
      return lines.map((line, i) => (line === '' ? '' : `${indent}${i === 0 ? '- ' : '  '}${line}`)).join('\n');
    })
    .join('\n\n');
}

function oneYaml(question: Question): string {
  const document = new Document(asWritten(question));
  visit(document, {
    Pair: (_, { key, value }) => {
      const isFlow = isScalar(key) && ['answer', 'areas'].includes(String(key.value)) && isSeq(value);
      if (isFlow && !JSON.stringify(value).includes('\\n')) flowInside(value);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true }).trimEnd();
}

/** Letters and accepted answers stand on one line, and so do the numbers of an area. */
function flowInside(list: YAMLSeq): void {
  const isNested = list.items.some((item) => isSeq(item) || isMap(item));
  if (!isNested) list.flow = true;
  for (const item of list.items) if (isSeq(item) || isMap(item)) item.flow = true;
}

/** In the order of the handbook; an option without feedback is its text alone. */
function asWritten(question: Question): Record<string, unknown> {
  const { id, type, ask, explain, difficulty, ...rest } = question;
  const options =
    'options' in rest ? { options: rest.options.map((one) => (one.feedback === undefined ? one.text : one)) } : {};
  return {
    id,
    type,
    ask,
    ...rest,
    ...options,
    explain,
    ...(difficulty === undefined ? {} : { difficulty }),
  };
}
