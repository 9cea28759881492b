import { officeEndpoint } from '@/api/endpoint.ts';
import { readAlarms } from '@/api/kiosks/read-alarms.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { alarmsAnswer } from '@/core/kiosk/office.ts';
import { isInReach } from '@/core/people/rights.ts';

/** How many of the officer's screens need somebody: every page of the office shows it. */
export const countAlarms = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/kiosks/alarms',
    summary: 'How many screens there are, and with how many something is wrong',
    answer: alarmsAnswer,
  },
  ['organiser', 'administrator'],
  async (_call, officer, { store: { db }, now }) => {
    const tree = await readTree(db, officer.member.organisation);
    const mine = (await readAlarms(db, now())).filter(({ screen }) => isInReach(officer, screen.branch, tree));
    return { screens: mine.length, alarmed: mine.filter(({ alarms }) => alarms.length > 0).length };
  },
);
