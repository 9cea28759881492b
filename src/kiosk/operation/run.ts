import type { KioskSelf } from '@/core/kiosk/office.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { call } from '@/learner/api.ts';
import { watchAgent } from './agent.ts';
import { createCommands } from './commands.ts';
import { countShown, countVisits } from './count.ts';
import { createHeartbeat } from './heartbeat.ts';
import { showMessages } from './message.ts';
import { openQueue } from './queue.ts';
import { createSender } from './send.ts';
import { takeSettings } from './settings.ts';
import { listen } from './stream.ts';

/** Milliseconds between two heartbeats. */
const interval = 30_000;

let isRunning = false;

/** Begins to tell the office how this screen is, to do what it says, and to count. Once a page. */
export function runOperation(kiosk: Kiosk): void {
  if (isRunning) return;
  isRunning = true;
  const agent = watchAgent(kiosk);
  const queue = openQueue(kiosk.device);
  const sender = createSender(queue);
  const messages = showMessages(kiosk.device);
  const heartbeat = createHeartbeat(kiosk, { agent, queue });
  const commands = createCommands(kiosk, { agent, messages, report: heartbeat.handled, beat });
  countVisits(kiosk, queue, sender.soon);
  countShown(kiosk, queue);

  async function beat(): Promise<void> {
    const answer = await heartbeat.send();
    if (answer === undefined) return;
    if (answer.settings) takeSettings(kiosk, answer.settings);
    for (const command of answer.commands) commands.take(command);
    sender.soon();
  }
  const stream = listen({
    settings: (settings) => takeSettings(kiosk, settings),
    command: commands.take,
    withdrawn: () => void leaveIfWithdrawn(kiosk),
  });
  kiosk.on('state', heartbeat.noteState);
  setInterval(() => void beat(), interval);
  addEventListener('online', () => {
    void beat();
    stream.again();
  });
  // The first word to the office says what the agent says.
  void agent.ready.then(beat);
}

/** The office took this screen out of use: it goes on showing, and tells nothing any more. */
async function leaveIfWithdrawn(kiosk: Kiosk): Promise<void> {
  const stays = await call<KioskSelf>('/api/kiosks/me').then(
    () => true,
    ({ status }: { status?: number }) => status !== 401,
  );
  if (stays) return;
  kiosk.device.set('self', undefined);
  location.reload();
}
