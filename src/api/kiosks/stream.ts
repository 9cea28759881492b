import * as z from 'zod';
import { streamEndpoint } from '@/api/endpoint.ts';
import { commandSchema } from '@/core/kiosk/command.ts';
import { settingsSchema } from '@/core/kiosk/heartbeat.ts';
import { pendingCommands } from './commands.ts';
import { type Push, topicOf } from './push.ts';
import { currentScreen, demandScreen } from './screen.ts';
import { readSettings } from './settings.ts';

/** What a screen is to show and to do, at once. It ends when the screen is withdrawn. */
export const stream = streamEndpoint(
  {
    path: '/api/kiosks/me/stream',
    summary: 'Settings and commands for a screen, as they come',
    events: { settings: settingsSchema, command: commandSchema, withdrawn: z.object({}) },
    problems: ['not-enrolled'],
  },
  async ({ context }, events, deps) => {
    const { id, organisation, kiosk } = await demandScreen(context, deps);
    events.checks(async () => (await currentScreen(context, deps))?.id === id);
    events.onEnd(
      deps.live.subscribe(topicOf(id), (message) => {
        const told = message as Push;
        if ('command' in told) events.send('command', told.command);
        else if ('settings' in told) events.send('settings', told.settings);
        else {
          events.send('withdrawn', {});
          events.end();
        }
      }),
    );
    const { db } = deps.store;
    events.send('settings', await readSettings(db, organisation, kiosk));
    for (const command of await pendingCommands(db, id, deps.now())) events.send('command', command);
  },
);
