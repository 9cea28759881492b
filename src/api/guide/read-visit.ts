import * as z from 'zod';
import { officeEndpoint } from '@/api/endpoint.ts';
import type { Store } from '@/api/database/store.ts';
import type { GuideState } from '@/core/guide/command.ts';
import { runningVisit, type RunningVisit } from '@/core/guide/visit.ts';
import { guides } from './guides.ts';
import { screensOf } from './screens.ts';
import { demandRunning, detailsOf, runningOf } from './visits.ts';

export const runningSchema = z.object({ visit: runningVisit });

/** The visit that is under way, for a phone that comes back to it. */
export const readVisit = officeEndpoint(
  {
    method: 'get',
    path: '/api/guide/visit',
    summary: 'The visit that one leads at the moment',
    answer: z.object({ visit: z.nullable(runningVisit) }),
  },
  guides,
  async (_call, { id }, { store, now }) => {
    const row = await runningOf(store.db, id);
    return row === undefined ? { visit: null } : readRunning(store, row.id, id, now());
  },
);

/** The same for one that is known. Throws `unknown-visit`. */
export async function readRunning(
  { db }: Store,
  id: string,
  member: string,
  now: number,
): Promise<{ visit: RunningVisit }> {
  const row = await demandRunning(db, id, member);
  const { started, follow, seq } = row;
  const state = JSON.parse(row.state) as GuideState;
  return { visit: { id, ...detailsOf(row), started, follow, seq, state, screens: await screensOf(db, id, now) } };
}
