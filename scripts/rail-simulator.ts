/**
 * `npm run rail-simulator`: a rail without hardware — a pseudo-terminal that behaves like an encoder, and one like a motor's
 * drive — moved and disturbed by keys. `-- --bridge` also starts a bridge at it, so that one command is enough to
 * try a rail in a kiosk's page. `--protocol line|binary|modbus`, `--counts N` a millimetre (1: it sends millimetres and needs
 * no calibration), `--reversed`, `--length MM`, `--path FILE`, `--port N`, `--origin URL`.
 */
import './alias.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    bridge: { type: 'boolean' },
    counts: { type: 'string', default: '1' },
    length: { type: 'string', default: '12000' },
    origin: { type: 'string', multiple: true },
    path: { type: 'string' },
    port: { type: 'string', default: '8787' },
    protocol: { type: 'string', default: 'line' },
    reversed: { type: 'boolean', default: false },
  },
});

const { startSimulator } = await import('./rail-simulator/simulator.ts');
const { help, obeyKeys } = await import('./rail-simulator/keys.ts');

const { protocol } = values;
if (protocol !== 'line' && protocol !== 'binary' && protocol !== 'modbus') {
  console.error(`没有“${protocol}”这种协议，只有 line、binary、modbus。`);
  process.exit(1);
}
const countsPerMm = Number(values.counts);
const length = Number(values.length);
if (!(countsPerMm > 0) || !(length > 0)) {
  console.error('--counts 和 --length 要大于 0 的数。');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'xuelang-rail-'));
const path = values.path ?? join(folder, 'encoder');
const inMm = countsPerMm === 1 && !values.reversed;
const simulator = startSimulator({
  path,
  protocol,
  countsPerMm,
  length,
  reversed: values.reversed,
  zero: inMm ? 0 : 4000,
});
console.log(`模拟的滑轨，长 ${String(length)} 毫米。
  编码器　${path}（${protocol}，每毫米 ${String(countsPerMm)} 个计数${values.reversed ? '，方向相反' : ''}）
  驱动器　${path}-drive`);

const stop = await (values.bridge ? startBridge() : undefined);

async function startBridge(): Promise<() => Promise<void>> {
  const [{ startBridge: start }, { openMemory }, { checkConfig }, { createLog }] = await Promise.all([
    import('./rail-bridge/bridge.ts'),
    import('./rail-bridge/memory.ts'),
    import('./rail-bridge/read-config.ts'),
    import('../src/api/log.ts'),
  ]);
  const config = checkConfig(
    {
      unit: inMm ? 'mm' : 'count',
      source: { kind: 'serial', path, protocol },
      motor: { path: `${path}-drive`, ...(inMm ? { limits: { from: 0, to: length } } : {}) },
    },
    { port: Number(values.port), origins: values.origin, token: process.env['RAIL_TOKEN'] || undefined },
    '参数',
  );
  const memory = openMemory(join(folder, 'bridge.memory.json'));
  const bridge = await start(
    config,
    memory,
    createLog('warn', (text) => process.stdout.write(text)),
  );
  console.log(`  桥　　　127.0.0.1:${String(bridge.port)}，口令 ${config.token ?? memory.token}
在同一台机器上打开 ${config.origins[0] ?? ''}/kiosk/<编号>/calibration/，填进端口和口令。`);
  return () => bridge.stop();
}

async function quit(): Promise<void> {
  await stop?.();
  simulator.stop();
  process.exit(0);
}
process.once('SIGTERM', () => void quit());

if (process.stdin.isTTY) {
  console.log(help);
  obeyKeys(
    simulator,
    (text) => console.log(text),
    () => void quit(),
  );
  setInterval(() => process.stdout.write(`\r${simulator.mm.toFixed(0).padStart(6)} 毫米  `), 200);
} else {
  // Without a keyboard it walks by itself.
  const turn = (): void => simulator.push(simulator.mm < length / 2 ? length : 0, 400);
  turn();
  setInterval(turn, (length / 400) * 1000 + 4000);
}
