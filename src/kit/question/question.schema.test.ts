import { describe, expect, it } from 'vitest';
import { questionSchema } from './question.schema.ts';

/** A question's answer after the schema. */
function answer(fields: object): unknown {
  const question = questionSchema.parse({ id: 'q', ask: '____', explain: '因为', ...fields });
  return 'answer' in question ? question.answer : undefined;
}

describe('questionSchema understands what editors mean', () => {
  const options = ['甲', '乙', '丙'];

  it.each([['B'], ['b'], ['Ｂ'], [' B ']])('%j for a single choice', (written) => {
    expect(answer({ type: 'single', options, answer: written })).toBe('B');
  });

  it.each([[['C', 'A']], [['a', 'c', 'A']], ['AC'], ['A、C'], ['Ａ，Ｃ'], ['A, C']])('%j for several', (written) => {
    expect(answer({ type: 'multiple', options, answer: written })).toEqual(['A', 'C']);
  });

  it.each([
    ['对', true],
    ['错误', false],
    [false, false],
  ])('%j for true or false', (written, meant) => {
    expect(answer({ type: 'truefalse', answer: written })).toBe(meant);
  });

  it.each([
    ['三湾', [['三湾']]],
    [1927, [['1927']]],
    [['三湾'], [['三湾']]],
    [[[1927, '一九二七']], [['1927', '一九二七']]],
  ])('%j for a blank', (written, meant) => {
    expect(answer({ type: 'blank', answer: written })).toEqual(meant);
  });

  it('an option as a text alone, or as a number', () => {
    const question = { id: 'q', type: 'single', ask: '问', explain: '因为', options: ['甲', 1927], answer: 'A' };
    expect(questionSchema.parse(question)).toMatchObject({ options: [{ text: '甲' }, { text: '1927' }] });
  });
});
