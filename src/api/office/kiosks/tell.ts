import { officeEndpoint } from '@/api/endpoint.ts';
import { leaveCommand } from '@/api/kiosks/commands.ts';
import { push } from '@/api/kiosks/push.ts';
import { change } from '@/api/office/change.ts';
import type { KioskCommand } from '@/core/kiosk/command.ts';
import { tellBody } from '@/core/kiosk/office.ts';
import { demandOfficeScreen } from './demand-screen.ts';

/** Tells screens to load anew, to show a sentence, or to send a picture: at once, or with their next heartbeat. */
export const tell = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/kiosks/tell',
    summary: 'Tell screens to reload, to show a message, or to send a screenshot',
    body: tellBody,
    answer: null,
    problems: ['unknown-kiosk-screen'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { ids, order } }, officer, deps) => {
    const told = await change({ context, officer, deps }, async (making) => {
      const commands: { screen: string; command: KioskCommand }[] = [];
      for (const id of new Set(ids)) {
        const { name } = await demandOfficeScreen(making, id);
        commands.push({ screen: id, command: await leaveCommand(making.db, id, order, making.now) });
        making.note('kiosk-told', { id, name }, { ...order });
      }
      return commands;
    });
    for (const { screen, command } of told) push(deps, screen, { command });
    return undefined;
  },
);
