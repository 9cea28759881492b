import type { Option, QuestionType } from '@/core/marking/question.ts';

/** What types of questions are called: above a question, and in lists. */
export const kindNames: { [type in QuestionType]: string } = {
  single: '单选',
  multiple: '多选',
  truefalse: '判断',
  blank: '填空',
  order: '排序',
  match: '配对',
  hotspot: '看图选',
};

/** The options of true or false: A is true. */
export const truths: Option[] = [{ text: '对' }, { text: '错' }];
