import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface Paced {
  /** Requests a second that were answered. */
  perSecond: number;
  /** Milliseconds from when a request was due until its answer was read. */
  p50: number;
  p99: number;
  failed: number;
}

/**
 * Sends requests at a given rate, whether or not the earlier ones are answered, with exponential gaps as of many people
 * who don't know of each other. Latency counts from when a request was due, so that waiting behind a slow one shows.
 * @param next makes the nth request
 */
export async function paced(
  url: string,
  { perSecond, seconds, connections }: { perSecond: number; seconds: number; connections: number },
  next: (index: number) => { path: string; headers: Record<string, string>; body?: string },
): Promise<Paced> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let failed = 0;
  const sent: Promise<void>[] = [];
  const began = performance.now();
  let due = began;
  for (let index = 0; due - began < seconds * 1000; index++) {
    due += (-Math.log(1 - Math.random()) / perSecond) * 1000;
    const late = due - performance.now();
    if (late > 0.5) await wait(late);
    const dueAt = due;
    sent.push(
      send(url, agent, next(index)).then((ok) => {
        if (ok) latencies.push(performance.now() - dueAt);
        else failed += 1;
      }),
    );
  }
  await Promise.all(sent);
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    perSecond: Math.round(latencies.length / took),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    failed,
  };
}

function send(
  url: string,
  agent: Agent,
  { path, headers, body }: { path: string; headers: Record<string, string>; body?: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(url + path, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode === 200));
    });
    asked.once('error', () => resolve(false));
    asked.end(body);
  });
}

/** The value below which a share of sorted values lies; to a tenth. */
function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}
