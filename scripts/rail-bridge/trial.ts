import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { bridgeStateSchema, type BridgeState } from '@/core/rail/bridge-state.ts';
import { motorNewsSchema, type MotorNews, type MotorOrder } from '@/core/rail/motor.ts';
import { positionSchema, type Position } from '@/core/rail/position.ts';
import { createLog } from '../../src/api/log.ts';
import { startSimulator, type Options, type Simulator } from '../rail-simulator/simulator.ts';
import { startBridge, type Bridge } from './bridge.ts';
import { openMemory } from './memory.ts';
import { checkConfig } from './read-config.ts';

export const origin = 'http://127.0.0.1:4321';
export const token = 'a-token-for-trials';

/** A bridge of a test, at a simulated rail or at a source of the test's own. */
export interface Trial {
  readonly bridge: Bridge;
  folder: string;
  hear(): Promise<Heard>;
  drive(): Promise<Driver>;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Ends the bridge and starts it again, with what it remembers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What a page hears. */
export interface Heard {
  positions: Position[];
  states: BridgeState[];
  /** Waits for the first message, of those that came or will come, that fits. */
  position(fits: (position: Position) => boolean): Promise<Position>;
  state(fits: (state: BridgeState) => boolean): Promise<BridgeState>;
  close(): void;
}

export interface Driver {
  news: MotorNews[];
  order(order: MotorOrder): void;
  /** Waits for news after those that were waited for before. */
  hears(fits: (news: MotorNews) => boolean): Promise<MotorNews>;
  close(): void;
}

/** Starts a bridge with a configuration as one writes it. */
export async function startTrial(config: object): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-bridge-'));
  const checked = checkConfig({ token, ...config }, {}, 'trial');
  const start = (port: number): Promise<Bridge> =>
    startBridge(
      { ...checked, port },
      openMemory(join(folder, 'memory.json')),
      createLog('silent', () => {}),
    );
  let bridge = await start(0);
  const request = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(bridge.port)}${path}`, {
      ...init,
      headers: { origin, authorization: `Bearer ${token}`, ...init.headers },
    });
  return {
    get bridge() {
      return bridge;
    },
    folder,
    request,
    hear: async () => heard(await request('/positions')),
    drive: () => driver(bridge.port),
    async restart() {
      await bridge.stop();
      bridge = await start(bridge.port);
    },
    stop: () => bridge.stop(),
  };
}

let rails = 0;

/** A simulated rail and a bridge that reads it. */
export async function startRail(
  options: Partial<Options> = {},
  config: object = {},
): Promise<Trial & { simulator: Simulator }> {
  rails += 1;
  const path = join(mkdtempSync(join(tmpdir(), 'xuelang-rail-')), `encoder-${String(rails)}`);
  const simulator = startSimulator({ path, ...options });
  const { protocol, template } = simulator.options;
  const source = { kind: 'serial', path, protocol, line: { template } };
  const trial = await startTrial({ source, motor: { path: `${path}-drive`, speed: 1000 }, ...config });
  return Object.defineProperties({ simulator } as Trial & { simulator: Simulator }, {
    ...Object.getOwnPropertyDescriptors(trial),
    stop: {
      async value() {
        await trial.stop();
        simulator.stop();
      },
    },
  });
}

function heard(response: Response): Heard {
  const positions: Position[] = [];
  const states: BridgeState[] = [];
  const waiting = new Set<() => void>();
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (): Promise<void> => {
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (text + value).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data: unknown = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null');
        if (event.startsWith('event: state')) states.push(bridgeStateSchema.parse(data));
        else positions.push(positionSchema.parse(data));
      }
      waiting.forEach((look) => look());
    }
  };
  read().catch(() => {}); // The bridge has gone: nothing more is heard.
  return {
    positions,
    states,
    position: (fits) => firstOf(() => positions.find(fits), waiting),
    state: (fits) => firstOf(() => states.find(fits), waiting),
    close: () => void reader.cancel(),
  };
}

async function driver(port: number): Promise<Driver> {
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/motor`, ['xuelang-rail', `token.${token}`], { origin });
  const news: MotorNews[] = [];
  const waiting = new Set<() => void>();
  let from = 0;
  socket.on('message', (data) => {
    news.push(motorNewsSchema.parse(JSON.parse(String(data))));
    waiting.forEach((look) => look());
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const alive = setInterval(() => socket.send('{"do":"alive"}'), 500);
  socket.on('close', () => clearInterval(alive));
  return {
    news,
    order: (order) => socket.send(JSON.stringify(order)),
    hears: (fits) =>
      firstOf(() => {
        const at = news.findIndex((message, n) => n >= from && fits(message));
        if (at < 0) return undefined;
        from = at + 1;
        return news[at];
      }, waiting),
    close: () => socket.terminate(),
  };
}

function firstOf<Message>(find: () => Message | undefined, waiting: Set<() => void>): Promise<Message> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = find();
      if (found === undefined) return;
      waiting.delete(look);
      resolve(found);
    };
    waiting.add(look);
    look();
  });
}
