import type { QuestionType } from '@/core/marking/question.ts';

const names: Record<QuestionType, string> = {
  single: '单选',
  multiple: '多选',
  truefalse: '判断',
  blank: '填空',
  order: '排序',
  match: '配对',
  hotspot: '看图点选',
};

/** The types of question and their Chinese names. */
export const typesInChinese: Record<string, string> = names;
