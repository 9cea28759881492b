import type { KioskCommand, Order, Outcome } from '@/core/kiosk/command.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import type { Agent } from './agent.ts';

interface Means {
  agent: Agent;
  messages: { show(text: string, seconds: number): void };
  /** Notes what became of a command. */
  report: (id: string, outcome: Outcome) => void;
  /** Tells the office at once. */
  beat: () => Promise<void>;
}

/** So many commands are remembered as done: they come by the stream and with heartbeats, and again after a reload. */
const remembered = 60;

/** Does what the office says, each thing once. */
export function createCommands(
  kiosk: Kiosk,
  { agent, messages, report, beat }: Means,
): { take: (command: KioskCommand) => void } {
  const taken = new Set(kiosk.device.get<string[]>('commands'));

  async function follow(id: string, order: Order): Promise<Outcome> {
    if (order.do === 'message') {
      messages.show(order.text, order.seconds);
      return 'done';
    }
    if (order.do === 'reload') {
      if (!order.force) await whenFree(kiosk);
      return 'done';
    }
    await agent.ready;
    if (!agent.isThere()) return 'no-agent';
    try {
      const picture = await agent.screenshot(id);
      const answer = await fetch(`/api/kiosks/me/screenshot?command=${id}`, {
        method: 'POST',
        headers: { 'Content-Type': picture.type },
        body: picture,
      });
      return answer.ok ? 'done' : 'failed';
    } catch {
      return 'failed';
    }
  }

  async function run({ id, order }: KioskCommand): Promise<void> {
    report(id, await follow(id, order));
    await beat();
    if (order.do === 'reload') location.reload();
  }

  return {
    take(command) {
      if (taken.has(command.id)) return;
      taken.add(command.id);
      kiosk.device.set('commands', [...taken].slice(-remembered));
      void run(command);
    },
  };
}

/** Resolves when nobody stands before the screen and nothing holds it. */
function whenFree(kiosk: Kiosk): Promise<void> {
  const isFree = (): boolean => ['attract', 'dark'].includes(kiosk.status().state) && !kiosk.isHeld;
  if (isFree()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = kiosk.on('tick', () => {
      if (!isFree()) return;
      stop();
      resolve();
    });
  });
}
