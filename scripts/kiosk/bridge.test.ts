import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { motorNewsSchema, type MotorState } from '@/core/rail/motor.ts';
import { startBridge, type Bridge } from './bridge.ts';

const url = 'http://xue.lan/kiosk/chang-lang/';
const origin = 'http://xue.lan';
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Machine {
  bridge: string;
  profile: string;
  memory: string;
}

/** A configuration for a rail with a motor, in a folder where the bridge's memory can't be written. */
async function machine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-kiosk-bridge-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  const motor = { path: join(folder, 'drive'), limits: { from: 0, to: 1000 } };
  const bridge = join(folder, 'rail-bridge.yaml');
  writeFileSync(bridge, stringify({ source: { kind: 'udp', port }, unit: 'mm', motor }));
  forbid(join(folder, 'rail-bridge.memory.json'));
  const profile = join(folder, 'kiosk');
  return { bridge, profile, memory: join(profile, 'rail-bridge.memory.json') };
}

/** Nobody can write that file any more, not even root: a folder stands in its way. */
function forbid(file: string): void {
  mkdirSync(`${file}.new`, { recursive: true });
}

/** The agent's bridge on it, and what the agent wrote. */
function start({ bridge: file, profile }: Machine) {
  const lines: string[] = [];
  const log = (line: string, weight = 'info'): void => void lines.push(`${weight} ${line}`);
  const bridge = startBridge({ url, bridge: file, bridgePort: 0, profile }, log, () => undefined);
  ends.push(() => bridge.stop());
  return { bridge, lines };
}

/** Connects as the page does, orders, and answers with the motor's state from then on. */
async function motor(bridge: Bridge, order?: 'emergency' | 'release'): Promise<MotorState['st']> {
  const { port, token } = await vi.waitUntil(() => bridge.at(), { timeout: 20_000 });
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/motor`, ['xuelang-rail', `token.${token}`], { origin });
  const news = async (): Promise<MotorState['st']> => {
    const [data] = (await once(socket, 'message')) as [Buffer];
    const said = motorNewsSchema.parse(JSON.parse(data.toString()));
    return 'motor' in said ? said.motor.st : news();
  };
  let st = await news();
  if (order !== undefined) {
    socket.send(JSON.stringify({ do: order }));
    st = await news();
  }
  socket.terminate();
  return st;
}

/** The processes of a machine's bridge: by what it was started with. */
function processes({ memory }: Machine): number[] {
  const found = readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--memory\0${memory}\0`);
    } catch {
      return false;
    }
  });
  return found.map(Number);
}

it('an emergency stop and its release outlive a killed bridge and a new agent, where nobody may write beside the configuration', async () => {
  const here = await machine();
  const { bridge, lines } = start(here);
  expect(await motor(bridge)).toBe('idle');
  expect(await motor(bridge, 'emergency')).toBe('emergency');
  expect(JSON.parse(readFileSync(here.memory, 'utf8'))).toMatchObject({ emergency: true });

  for (const running of processes(here)) process.kill(running, 'SIGKILL');
  await vi.waitUntil(() => bridge.at() === undefined, { timeout: 20_000 });
  expect(await motor(bridge)).toBe('emergency');
  expect(lines).toContain('warning 滑轨桥停了（SIGKILL），再启动');
  await bridge.stop();

  const { bridge: next } = start(here);
  expect(await motor(next, 'release')).toBe('stopped');
  await next.stop();
  const { bridge: last, lines: quiet } = start(here);
  expect(await motor(last)).toBe('idle');
  expect(quiet.filter((line) => line.includes('not-kept'))).toEqual([]);
});

it('a memory that can’t be written is a warning, and the motor stands until somebody releases it', async () => {
  const here = await machine();
  forbid(here.memory);
  const { bridge, lines } = start(here);
  expect(await motor(bridge)).toBe('emergency');
  await vi.waitUntil(() => lines.some((line) => line.startsWith('warning') && line.includes('not-kept')), {
    timeout: 20_000,
  });
  expect(await motor(bridge, 'release')).toBe('stopped');
});

it('what is wrong with the configuration is a warning', async () => {
  const here = await machine();
  writeFileSync(here.bridge, 'source: { kind: usb }\n');
  const { lines } = start(here);
  const wrong = /^warning 滑轨桥：.*：source.* 不对，只能是 serial、udp、osc 或 mqtt/;
  await vi.waitUntil(() => lines.some((line) => wrong.test(line)), { timeout: 20_000 });
});

it('goes when the agent was killed', async () => {
  const here = await machine();
  const words = JSON.stringify({ url, bridge: here.bridge, bridgePort: 0, profile: here.profile });
  const code = `const { startBridge } = await import(${JSON.stringify(import.meta.resolve('./bridge.ts'))});
    startBridge(${words}, () => undefined, () => console.log('listens'));`;
  const agent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(agent.stdout, 'data');
  expect(processes(here)).toHaveLength(1);
  agent.kill('SIGKILL');
  await vi.waitUntil(() => processes(here).length === 0, { timeout: 20_000 });
});
