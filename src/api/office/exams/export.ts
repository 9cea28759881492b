import { csvResponse } from '@/api/csv.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import {
  type AttemptRow,
  attemptsByMember,
  countingResponses,
  pointsIn,
  readAdjustments,
  type SittingRow,
  settle,
} from '@/api/exams/attempt.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { scoreIn } from '@/api/exams/mine.ts';
import { change } from '@/api/office/change.ts';
import type { Store } from '@/api/database/store.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import { exportQuery } from '@/core/exam/office.ts';
import { fullOf, type Paper } from '@/core/exam/paper.ts';
import type { Adjustment } from '@/core/exam/score.ts';
import type { Response } from '@/core/marking/question.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import type { Tree } from '@/core/people/tree.ts';
import { demandSitting } from './demand-sitting.ts';
import { type Candidate, isCandidate, readReach } from './scheduled.ts';

/** Results (a line a member and attempt) or answers (a line a question) of an examination as CSV. */
export const exportExam = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/exams/export',
    summary: 'Results or answers of an examination as CSV',
    query: exportQuery,
    answer: 'csv',
    problems: ['unknown-exam'],
  },
  ['organiser', 'administrator'],
  async ({ context, query: { id, what } }, officer, deps) => {
    const { store } = deps;
    const { tree, sitting } = await change({ context, officer, deps }, async (making) => {
      const found = await demandSitting(making, id);
      making.note('exam-exported', { id, name: found.title }, { what });
      return { tree: making.tree, sitting: found };
    });
    await settle((unit) => store.write(unit), store.db, { sitting: id }, deps.now());
    const given = await gather(store, officer, tree, sitting);
    const lines = what === 'results' ? resultLines(given) : answerLines(store, given);
    return csvResponse(`${sitting.title} ${what === 'results' ? '成绩' : '作答'}.csv`, lines);
  },
);

interface Given {
  sitting: SittingRow;
  tree: Tree<BranchRow>;
  paper: Paper;
  adjustments: Adjustment[];
  people: Candidate[];
  attempts: Map<string, AttemptRow[]>;
}

async function gather(
  { db }: Store,
  officer: OfficeMember,
  tree: Tree<BranchRow>,
  sitting: SittingRow,
): Promise<Given> {
  const attempts = attemptsByMember(
    await db.selectFrom('exam_attempt').selectAll().where('sitting', '=', sitting.id).orderBy('number').execute(),
  );
  const reach = await readReach(db, officer, tree);
  return {
    ...{ sitting, tree, attempts, paper: await readPaper(db, sitting.paper) },
    adjustments: await readAdjustments(db, sitting.id),
    people: reach.filter((one) => attempts.has(one.id) || isCandidate(one, sitting, tree)),
  };
}

async function* resultLines({ sitting, tree, paper, adjustments, people, attempts }: Given): AsyncGenerator<string[]> {
  yield [
    '姓名',
    '支部',
    '第几次',
    '开始',
    '交卷',
    '到时自动交卷',
    '答了几题',
    '得分',
    '满分',
    '及格',
    '迟到作答',
    '迟到是否计分',
  ];
  for (const { id, display_name: name, branch } of people) {
    const place = branch === null ? '' : tree.pathOf(branch);
    const own = attempts.get(id) ?? [];
    if (own.length === 0) yield [name, place, ...Array<string>(10).fill('')];
    for (const attempt of own) {
      const score = scoreIn(attempt, { paper, pass: sitting.pass, adjustments });
      yield [
        ...[name, place, String(attempt.number), moment(attempt.began), moment(attempt.submitted)],
        ...[attempt.automatic === 1 ? '是' : '', String(attempt.answered), score ? String(score.points) : ''],
        ...[String(fullOf(paper)), score ? (score.passed ? '是' : '否') : '', String(attempt.late)],
        attempt.late > 0 ? (attempt.late_counts === 1 ? '是' : '否') : '',
      ];
    }
  }
}

async function* answerLines(
  { db }: Store,
  { tree, paper, adjustments, people, attempts }: Given,
): AsyncGenerator<string[]> {
  yield ['姓名', '支部', '第几次', '题号', '题目编号', '题型', '题干', '作答', '得分', '分值'];
  for (const { id, display_name: name, branch } of people) {
    for (const attempt of attempts.get(id) ?? []) {
      const reached = pointsIn(attempt, paper, adjustments);
      if (reached === null) continue;
      const responses = await countingResponses(db, attempt, reached.drawn.length);
      for (const [index, { question, points }] of reached.drawn.entries()) {
        const response = responses[index];
        yield [
          ...[name, branch === null ? '' : tree.pathOf(branch), String(attempt.number), String(index + 1), question.id],
          ...[question.type, plain(question.ask), response === undefined ? '' : inWords(response)],
          ...[String(reached.points[index] ?? 0), String(points)],
        ];
      }
    }
  }
}

function moment(time: number | null): string {
  return time === null ? '' : new Date(time).toISOString();
}

/** Our own HTML as text. */
function plain(html: string): string {
  const signs: { [name: string]: string } = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '');
}

/** An answer as people write it: AC, 三湾；1927, A-B；B-A, 对. */
function inWords(response: Response): string {
  if (typeof response === 'boolean') return response ? '对' : '错';
  if (typeof response === 'string') return response;
  if (!Array.isArray(response))
    return Object.entries(response)
      .map((pair) => pair.join('-'))
      .join('；');
  return response.every((one) => /^[A-Z]$/.test(one)) ? response.join('') : response.join('；');
}
