import { officeEndpoint } from '@/api/endpoint.ts';
import { countingResponses, pointsIn, readAdjustments, settle } from '@/api/exams/attempt.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { itemFigures, type Sitting } from '@/core/exam/items.ts';
import { itemsAnswer, oneSittingQuery } from '@/core/exam/office.ts';
import { fullOf, type PaperPart } from '@/core/exam/paper.ts';
import type { Question } from '@/core/marking/question.ts';
import { demandSitting } from './demand-sitting.ts';
import { readReach } from './scheduled.ts';

interface Item {
  key: Question;
  points: number;
  part: string;
  sittings: Sitting[];
}

/** How questions did: from the first attempt of each member in reach that is over, for a second one knows the questions. */
export const readItems = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/exams/items',
    summary: 'Item analysis of an examination',
    query: oneSittingQuery,
    answer: itemsAnswer,
    problems: ['unknown-exam'],
  },
  ['organiser', 'administrator'],
  async ({ query: { id } }, officer, { store, now: clock }) => {
    const { db } = store;
    const tree = await readTree(db, officer.member.organisation);
    const sitting = await demandSitting({ db, officer, tree }, id);
    await settle((unit) => store.write(unit), db, { sitting: id }, clock());
    const reach = new Set((await readReach(db, officer, tree)).map((one) => one.id));
    const paper = await readPaper(db, sitting.paper);
    const full = fullOf(paper);
    const adjustments = await readAdjustments(db, id);
    const attempts = await db
      .selectFrom('exam_attempt')
      .selectAll()
      .where('sitting', '=', id)
      .where('number', '=', 1)
      .where('submitted', 'is not', null)
      .orderBy('id')
      .execute();
    const items = new Map<string, Item>();
    const percents: number[] = [];
    for (const attempt of attempts.filter(({ member }) => reach.has(member))) {
      const reached = pointsIn(attempt, paper, adjustments);
      if (reached === null) continue;
      percents.push((reached.sum / full) * 100);
      const responses = await countingResponses(db, attempt, reached.drawn.length);
      for (const [index, { question: key, points, part }] of reached.drawn.entries()) {
        const got = reached.points[index] ?? 0;
        const item = items.get(key.id) ?? { key, points, part: titleOf(paper.parts[part]), sittings: [] };
        const rest = full > points ? (reached.sum - got) / (full - points) : 0;
        item.sittings.push({ score: got / points, rest, response: responses[index] });
        items.set(key.id, item);
      }
    }
    const order = paper.parts.flatMap(({ pool }) => pool.map((question) => question.id));
    const found = [...new Set(order)].flatMap((one) => items.get(one) ?? []);
    return {
      members: percents.length,
      percents,
      items: found.map(({ key, points, part, sittings }) => ({
        key,
        points,
        part,
        figures: itemFigures(key, sittings),
      })),
    };
  },
);

function titleOf(part: PaperPart | undefined): string {
  return part?.title ?? '';
}
