import type { Outcome } from '@/core/kiosk/command.ts';
import type { Condition, Heartbeat, HeartbeatAnswer } from '@/core/kiosk/heartbeat.ts';
import type { Kiosk, KioskStatus } from '@/kiosk/kiosk.ts';
import { call } from '@/learner/api.ts';
import type { Agent } from './agent.ts';
import type { Queue } from './queue.ts';
import { offlineOf, railOf, releaseOf, versionOf } from './reported.ts';
import { readSettings } from './settings.ts';

export interface Beats {
  /** Says how the screen is; answers what came back, undefined where the server could not be reached. */
  send(): Promise<HeartbeatAnswer | undefined>;
  /** Notes what became of a command, for the next heartbeat. */
  handled(id: string, outcome: Outcome): void;
  noteState(status: KioskStatus): void;
}

export function createHeartbeat(kiosk: Kiosk, { agent, queue }: { agent: Agent; queue: Queue }): Beats {
  let outcomes: Heartbeat['handled'] = [];
  let title: string | undefined;

  async function condition(): Promise<Condition> {
    const status = kiosk.status();
    const { lastError, address, fps } = status;
    return {
      version: versionOf(status['release']) ?? status.version,
      up: Math.round(performance.now() / 1000),
      // 0: not measured yet.
      fps: fps === 0 ? null : Math.min(fps, 1000),
      temperature: agent.temperature(),
      storage: await storage(),
      error: lastError
        ? { text: [lastError.address, lastError.message].filter(Boolean).join(' '), at: lastError.at }
        : null,
      shown: { state: status.state, address: address ?? null, title: title || null, since: status.since },
      release: releaseOf(status['release']),
      offline: offlineOf(status['release'], status['others']),
      rail: railOf(status['rail']),
      agent: agent.isThere(),
      machine: agent.machine(),
      preview: kiosk.isPreview,
      screen: { width: screen.width, height: screen.height },
      ...(await queue.state()),
    };
  }

  return {
    handled: (id, outcome) => void outcomes.push({ id, outcome }),
    noteState: (status) => (title = status.title),
    async send() {
      const told = outcomes.slice(0, 50);
      const body: Heartbeat = {
        now: Date.now(),
        condition: await condition(),
        settings: readSettings(kiosk.device).version,
        handled: told,
      };
      try {
        const answer = (await call<HeartbeatAnswer>('/api/kiosks/me/heartbeat', body)).body;
        // Another heartbeat may have been under way: each takes away what it told.
        outcomes = outcomes.filter((outcome) => !told.includes(outcome));
        return answer;
      } catch {
        // No network, or the server is away: the next one comes in half a minute.
        return undefined;
      }
    },
  };
}

/** What the browser keeps and may keep; unknown over plain HTTP. */
async function storage(): Promise<Condition['storage']> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  } catch {
    return null;
  }
}
