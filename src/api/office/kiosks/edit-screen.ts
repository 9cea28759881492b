import { officeEndpoint } from '@/api/endpoint.ts';
import { change, differences } from '@/api/office/change.ts';
import { editScreenBody } from '@/core/kiosk/office.ts';
import { demandOfficeScreen, demandPlace } from './demand-screen.ts';

/** Names a screen anew, or gives it to another branch's organisers. */
export const editScreen = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/kiosks/edit',
    summary: 'Change the name of a screen and the branch that looks after it',
    body: editScreenBody,
    answer: null,
    problems: ['unknown-kiosk-screen', 'unknown-branch'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, ...wanted } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { name, branch } = await demandOfficeScreen(making, id);
      demandPlace(making, wanted.branch);
      const changed = differences({ name, branch }, wanted);
      if (Object.keys(changed).length === 0) return;
      await making.db.updateTable('kiosk_screen').set(wanted).where('id', '=', id).execute();
      making.note('kiosk-screen-edited', { id, name: wanted.name }, changed);
    });
    return undefined;
  },
);
