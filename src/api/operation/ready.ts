import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { writable } from './writable.ts';

/** Whether members can be sent here: migrations are done before the port opens, so the rest is asked. */
export const ready = guestEndpoint(
  {
    method: 'get',
    path: '/api/ready',
    summary: 'Whether the database can be written and the site is there',
    answer: z.object({ status: z.literal('ready') }),
    problems: ['not-ready'],
  },
  async (_call, deps) => {
    const state = await writable(deps);
    if (state !== 'ok') throw new ProblemError('not-ready', `数据库写不进去（${state}）。`);
    if (!existsSync(join(deps.built.site, 'index.html'))) throw new ProblemError('not-ready', '还没有建好的网站。');
    return { status: 'ready' as const };
  },
);
