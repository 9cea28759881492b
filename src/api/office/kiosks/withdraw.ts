import { officeEndpoint } from '@/api/endpoint.ts';
import { push } from '@/api/kiosks/push.ts';
import { change } from '@/api/office/change.ts';
import { oneScreenBody } from '@/core/kiosk/office.ts';
import { demandOfficeScreen } from './demand-screen.ts';

/** Takes a screen out of use: its token is good for nothing from this moment. What was counted there stays. */
export const withdraw = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/kiosks/withdraw',
    summary: 'Take a screen out of use',
    body: oneScreenBody,
    answer: null,
    problems: ['unknown-kiosk-screen'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { name } = await demandOfficeScreen(making, id);
      const { db, now } = making;
      await db.updateTable('kiosk_screen').set({ token: null, withdrawn: now }).where('id', '=', id).execute();
      await db.deleteFrom('kiosk_screenshot').where('screen', '=', id).execute();
      await db.deleteFrom('kiosk_code').where('screen', '=', id).execute();
      making.note('kiosk-withdrawn', { id, name });
    });
    push(deps, id, { withdrawn: true });
    return undefined;
  },
);
