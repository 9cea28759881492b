import * as z from 'zod';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';

/** A picture opened by itself must not run what an editor's drawing program left in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A picture of a question. Its name is made of its content: only who was asked the question knows it. */
export const readPicture = memberEndpoint(
  {
    method: 'get',
    path: '/api/exams/picture',
    summary: 'A picture of a question',
    query: z.object({ name: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: 'picture',
    problems: ['not-found'],
  },
  async ({ query: { name } }, _member, { store: { db } }) => {
    const picture = await db.selectFrom('exam_picture').selectAll().where('name', '=', name).executeTakeFirst();
    if (picture === undefined) throw new ProblemError('not-found');
    return new Response(Buffer.from(picture.base64, 'base64'), {
      headers: {
        'Content-Type': picture.type,
        'Cache-Control': 'private, max-age=86400, immutable',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  },
);
