import * as z from 'zod';
import { memberEndpoint } from '@/api/endpoint.ts';
import { roundLength } from '@/core/play/draw.ts';
import type { RunAnswers } from './keep-runs.ts';

const runsTold = 12;

const answer = z.object({
  runs: z.array(
    z.object({
      name: z.string(),
      mine: z.boolean(),
      at: z.number(),
      answers: z
        .array(z.object({ question: z.string(), seconds: z.number(), score: z.number() }))
        .describe('In the order in which they were asked.'),
    }),
  ),
});

/** Duels to play against: one's own, and those of colleagues in one's own branch who do not hide. */
export const readRuns = memberEndpoint(
  { method: 'get', path: '/api/play/runs', summary: 'Runs to play against', answer },
  async (_call, member, { store }) => {
    const { organisation, id, branch } = member;
    const rows = await store.db
      .selectFrom('play_run')
      .innerJoin('member', 'member.id', 'play_run.member')
      .leftJoin('play_member', (join) =>
        join
          .onRef('play_member.member', '=', 'play_run.member')
          .onRef('play_member.organisation', '=', 'play_run.organisation'),
      )
      .select(['member.id', 'member.display_name', 'play_run.at', 'play_run.answers'])
      .where('play_run.organisation', '=', organisation)
      .where('play_run.answered', '=', roundLength)
      .where((where) =>
        where.or([
          where('member.id', '=', id),
          where.and([
            where('member.branch', '=', branch),
            where('member.deactivated', 'is', null),
            where.or([where('play_member.hidden', 'is', null), where('play_member.hidden', '=', 0)]),
          ]),
        ]),
      )
      .orderBy('play_run.at', 'desc')
      .limit(runsTold)
      .execute();
    return {
      runs: rows.map((row) => ({
        name: row.display_name,
        mine: row.id === id,
        at: row.at,
        answers: Object.entries(JSON.parse(row.answers) as RunAnswers).map(([question, [seconds, score]]) => ({
          ...{ question, seconds, score },
        })),
      })),
    };
  },
);
