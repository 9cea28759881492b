/**
 * `npm run rail-bridge`: between a sensor on this machine (serial port, UDP, OSC, MQTT) and the kiosk's pages in its
 * browser. `-- --config FILE` (rail-bridge.yaml), `--port N`, `--source PATH` and `--origin URL` in place of the file's;
 * `--memory FILE` where it keeps calibration and emergency stop, else beside the configuration; `--list` names the serial
 * ports. The kiosk's agent starts it as a child with the token in RAIL_TOKEN. Writes lines of JSON.
 */
import './alias.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './rail-bridge/refusal.ts';

const { values } = parseArgs({
  options: {
    config: { type: 'string', default: 'rail-bridge.yaml' },
    port: { type: 'string' },
    source: { type: 'string' },
    memory: { type: 'string' },
    origin: { type: 'string', multiple: true },
    list: { type: 'boolean' },
  },
});

async function run(): Promise<void> {
  if (values.list) {
    const { listPorts } = await import('./rail-bridge/source/serial-port.ts');
    const ports = await listPorts();
    for (const { path, what } of ports) console.log(`${path}  ${what}`);
    if (ports.length === 0) console.log('没有找到串口。');
    return;
  }
  const { readConfig } = await import('./rail-bridge/read-config.ts');
  const { openMemory } = await import('./rail-bridge/memory.ts');
  const { startBridge } = await import('./rail-bridge/bridge.ts');
  const { createLog } = await import('../src/api/log.ts');
  const file = resolve(values.config);
  const config = readConfig(file, {
    port: values.port === undefined ? undefined : Number(values.port),
    token: process.env['RAIL_TOKEN'] || undefined,
    origins: values.origin,
    path: values.source,
  });
  const memory = openMemory(resolve(values.memory ?? file.replace(/\.ya?ml$/, '') + '.memory.json'));
  const log = createLog('info', (text) => process.stdout.write(text));
  const bridge = await startBridge(config, memory, log);
  // By hand: somebody has to type it into the calibration page. The agent passes on its own.
  if (process.stdout.isTTY && config.token === undefined) console.error(`口令　${memory.token}`);
  let ended: Promise<void> | undefined;
  const end = (): void => {
    ended ??= bridge.stop().then(() => {
      log.write('info', 'stopped');
      log.flush();
      process.exit(0);
    });
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // The agent that started us has gone, and nobody reads what we write: we stop the motor and go, too.
  process.once('disconnect', end);
  process.stdout.on('error', end);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
