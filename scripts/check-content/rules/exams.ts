import { examSchema, type ExamPart } from '@/media/exam/exam.schema.ts';
import type { Question } from '@/core/marking/question.ts';
import { shortOf } from '@/core/exam/draw.ts';
import type { Content, WorkFile } from '../content.ts';
import { poolOf, questionsOf } from '../exam-pool.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { isRecord } from '../read-work.ts';

/** Papers can be drawn from their banks, and no question of an examination is anywhere else: there its key is shown. */
export function exams({ works }: Content): Mistake[] {
  const banks = new Map(works.filter(({ kind }) => kind === 'exam').map((work) => [work.folder, work]));
  return [...[...banks.values()].flatMap((work) => paperMistakes(work, banks)), ...shownQuestions(works)];
}

function paperMistakes(work: WorkFile, banks: ReadonlyMap<string, WorkFile>): Mistake[] {
  const parsed = examSchema.safeParse(work.data);
  if (!parsed.success || parsed.data.paper === undefined) return [];
  const { paper } = parsed.data;
  const at = (path: (string | number)[], text: string): Mistake => ({
    file: work.file,
    line: work.yaml?.lineOf(['paper', ...path]) ?? 1,
    text,
  });
  const mistakes = paper.flatMap((part, index) => bankMistakes(part, index, work, banks, at));
  if (mistakes.length > 0) return mistakes;
  const pools = paper.map((part) => {
    const pool = poolOf(part, questionsOf(banks.get(part.from)));
    return { pool, take: part.take ?? pool.length };
  });
  return pools.flatMap(({ pool, take }, index) => {
    const short = shortOf(pools, index);
    if (short === 0) return [];
    const { questions } = paper[index] as ExamPart;
    return questions === undefined
      ? [at([index, 'take'], notEnough(pool, take, short))]
      : [at([index, 'questions'], '这一部分固定的题，前面的部分可能已经抽走了。请让前面的部分用别的题库、题型或难度')];
  });
}

function notEnough(pool: readonly Question[], take: number, short: number): string {
  const left = take - short;
  return left === pool.length
    ? `要抽 ${take} 题，题库里符合的只有 ${pool.length} 题。请改小，或者放宽题型和难度`
    : `要抽 ${take} 题，题库里符合的有 ${pool.length} 题，前面的部分抽走以后可能只剩 ${left} 题。请改小，或者多写一些题`;
}

function bankMistakes(
  { from, questions = [] }: ExamPart,
  index: number,
  work: WorkFile,
  banks: ReadonlyMap<string, WorkFile>,
  at: (path: (string | number)[], text: string) => Mistake,
): Mistake[] {
  const bank = banks.get(from);
  const ids = [...banks.values()].filter(({ data }) => Array.isArray(data['questions'])).map(({ folder }) => folder);
  if (bank === undefined || !ids.includes(from)) {
    const meant = nearest(from, ids);
    const advice = meant === undefined ? `可以写：${ids.join('、') || '（还没有题库）'}` : `是不是 ${meant}？`;
    return [at([index, 'from'], `${bank ? `${from} 是试卷，不是题库` : `题库 ${from} 不存在`}。${advice}`)];
  }
  if (bank.data['draft'] === true && work.data['draft'] !== true)
    return [at([index, 'from'], `题库 ${from} 还是草稿。请删去题库里的 draft，或者把这份试卷也写成草稿`)];
  const known = bank.questions.map(({ value }) => (isRecord(value) ? String(value['id']) : ''));
  return questions.flatMap((id, nth) => {
    if (questions.indexOf(id) !== nth)
      return [at([index, 'questions', nth], `题目 ${id} 在这一部分列了两次。请删去一个`)];
    if (known.includes(id)) return [];
    const meant = nearest(id, known);
    const advice = meant === undefined ? '请检查编号' : `是不是 ${meant}？`;
    return [at([index, 'questions', nth], `题库 ${from} 里没有题目 ${id}。${advice}`)];
  });
}

/** Questions of an examination that also stand in another bank, in a quiz or in a lesson. */
function shownQuestions(works: readonly WorkFile[]): Mistake[] {
  const places = new Map<string, WorkFile>();
  const ordered = [...works].sort((a, b) => Number(a.kind === 'exam') - Number(b.kind === 'exam'));
  return ordered.flatMap((work) =>
    work.questions.flatMap(({ value, yaml, path }) => {
      const id = isRecord(value) ? value['id'] : undefined;
      if (typeof id !== 'string') return [];
      const other = places.get(id);
      if (other === undefined) places.set(id, work);
      if (other === undefined || other === work || work.kind !== 'exam') return [];
      const why = other.kind === 'exam' ? '两个题库里不能有相同的编号' : '考试的题不能同时出现在练习里，那里看得到答案';
      const line = yaml.lineOf([...path, 'id']);
      return [
        { file: work.file, line, text: `「题目编号」${id} 也在 ${other.file} 里：${why}。请换一题，或者换一个编号` },
      ];
    }),
  );
}
