import type { ExamCatalogue, Paper } from './paper.ts';
import type { Question } from '@/core/marking/question.ts';

const options = ['甲', '乙', '丙', '丁'].map((text) => ({ text, feedback: `机密反馈${text}` }));
const base = (id: string) => ({ id, ask: `题目 ${id}`, explain: `机密解析 ${id}`, difficulty: 1 as const });

/** Questions of each type, all of whose keys are known to tests: nothing of them may leave the server. */
export const sampleQuestions: Question[] = [
  ...['s1', 's2', 's3'].map((id): Question => ({ ...base(id), type: 'single', options, answer: 'B' })),
  { ...base('m1'), type: 'multiple', options, answer: ['A', 'C'] },
  { ...base('t1'), type: 'truefalse', answer: false },
  { ...base('b1'), ask: '____年在____', type: 'blank', answer: [['1927', '一九二七'], ['三湾']] },
  { ...base('o1'), type: 'order', items: ['一', '二', '三', '四', '五'] },
  {
    ...base('p1'),
    type: 'match',
    pairs: ['东', '南', '西', '北'].map((name, index) => ({ left: `左${name}`, right: `右${index + 1}` })),
  },
  {
    ...base('h1'),
    type: 'hotspot',
    picture: `/api/exams/picture?name=${'a'.repeat(64)}`,
    alt: '图',
    areas: ['左上', '右上', '左下'].map((label, index) => ({ label, x: index * 30, y: 0, width: 20, height: 20 })),
    answer: ['B'],
  },
];

/** Two of three single choices, one of each other type: 2 × 2 + 6 × 3 = 22 points. */
export const samplePaper: Paper = {
  id: 'juan',
  title: '样卷',
  summary: '一份样卷',
  instructions: '请独立完成。',
  minutes: 30,
  pass: 60,
  attempts: 1,
  shuffle: true,
  parts: [
    { title: '一、单选', points: 2, take: 2, pool: sampleQuestions.slice(0, 3) },
    { title: '二、其他', points: 3, take: 6, pool: sampleQuestions.slice(3) },
  ],
};

export const sampleExams: ExamCatalogue = {
  papers: [samplePaper],
  pictures: [
    {
      name: 'a'.repeat(64),
      type: 'image/svg+xml',
      base64: 'PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=',
    },
  ],
};
