import { officeEndpoint } from '@/api/endpoint.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { ProblemError } from '@/api/problem.ts';
import { screenshotQuery } from '@/core/kiosk/office.ts';
import { isInReach } from '@/core/people/rights.ts';

/** A picture that a screen sent. */
export const readScreenshot = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/kiosks/screenshot',
    summary: 'A picture of a screen',
    query: screenshotQuery,
    answer: 'picture',
    problems: ['not-found'],
  },
  ['organiser', 'administrator'],
  async ({ query: { id } }, officer, { store: { db } }) => {
    const picture = await db
      .selectFrom('kiosk_screenshot')
      .innerJoin('kiosk_screen', 'kiosk_screen.id', 'kiosk_screenshot.screen')
      .select(['type', 'base64', 'branch'])
      .where('kiosk_screenshot.id', '=', id)
      .where('organisation', '=', officer.member.organisation)
      .executeTakeFirst();
    const tree = await readTree(db, officer.member.organisation);
    if (picture === undefined || !isInReach(officer, picture.branch, tree)) throw new ProblemError('not-found');
    return new Response(Buffer.from(picture.base64, 'base64'), {
      headers: {
        'Content-Type': picture.type,
        'Cache-Control': 'private, max-age=86400, immutable',
        'Content-Security-Policy': "default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
      },
    });
  },
);
