import { setImmediate as afterPendingRequests } from 'node:timers/promises';
import * as z from 'zod';
import { hashOneTime, newOneTimePassword } from '@/api/accounts/one-time.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { confirmQuery, importAnswer, importFileLimit } from '@/core/people/import.ts';
import { examine } from './examine.ts';
import { makePeople, type Newcomer } from './make-people.ts';

/**
 * Makes the people of a list that was examined: all of them or nobody. The file comes a second time, so that the server
 * need not keep it in between; the token shows that it is the same one and that the branches are as they were.
 */
export const confirmImport = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/import/confirm',
    summary: 'Make the people of an examined list',
    body: z.instanceof(Uint8Array),
    fileLimit: importFileLimit,
    query: confirmQuery,
    answer: importAnswer,
    problems: ['unreadable-file', 'import-changed'],
  },
  ['organiser', 'administrator'],
  async ({ context, body, query }, officer, deps) => {
    const asking = { db: deps.store.db, officer, now: deps.now() };
    const examined = await examine(asking, body, query.createBranches === 'true');
    if (examined.token !== query.token) throw new ProblemError('import-changed');
    const newcomers: Newcomer[] = [];
    for await (const { planned } of examined.rows()) {
      if (planned === null) throw new ProblemError('import-changed');
      const oneTimePassword = newOneTimePassword();
      newcomers.push({ ...planned, oneTimePassword, password: hashOneTime(oneTimePassword) });
    }
    await afterPendingRequests();
    const until = await makePeople({ context, officer, deps }, { ...examined, newcomers, file: body });
    const made = newcomers.map(({ name, displayName, branch, oneTimePassword }) => ({
      ...{ name, displayName, oneTimePassword },
      branch: branch?.path ?? '',
    }));
    return { made, until };
  },
);
