import { kioskEndpoint } from '@/api/endpoint.ts';
import { type Condition, heartbeatAnswer, heartbeatBody } from '@/core/kiosk/heartbeat.ts';
import { noteOutcomes, pendingCommands } from './commands.ts';
import { renewScreenToken } from './screen.ts';
import { readSettings } from './settings.ts';

/** A screen says how it is, and hears what it may have missed. */
export const heartbeat = kioskEndpoint(
  {
    method: 'post',
    path: '/api/kiosks/me/heartbeat',
    summary: 'How a screen is; answers what it is to do and to show',
    body: heartbeatBody,
    bodyLimit: 32 * 1024,
    answer: heartbeatAnswer,
  },
  async ({ context, body }, { id, organisation, kiosk }, deps) => {
    const now = deps.now();
    const condition = byServersClock(body.condition, now - body.now, now);
    await deps.store.write(async (db) => {
      await db
        .updateTable('kiosk_screen')
        .set({ seen: now, condition: JSON.stringify(condition), settings: body.settings })
        .where('id', '=', id)
        .execute();
      await noteOutcomes(db, id, body.handled);
    });
    renewScreenToken(context, deps);
    const { db } = deps.store;
    const settings = await readSettings(db, organisation, kiosk);
    return {
      now,
      settings: settings.version === body.settings ? null : settings,
      commands: await pendingCommands(db, id, now),
    };
  },
);

/** A screen's clock may be years off: what it says of times is moved by as much as it is off now. */
function byServersClock(condition: Condition, offset: number, now: number): Condition {
  const moved = (time: number) => Math.min(Math.max(Math.round(time + offset), 0), now);
  const { error, shown, machine } = condition;
  return {
    ...condition,
    error: error && { ...error, at: moved(error.at) },
    ...(machine?.restarted && {
      machine: { ...machine, restarted: { ...machine.restarted, at: moved(machine.restarted.at) } },
    }),
    shown: { ...shown, since: moved(shown.since) },
  };
}
