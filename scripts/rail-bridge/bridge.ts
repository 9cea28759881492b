import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toRaw } from '@/core/rail/calibration.ts';
import type { MotorState } from '@/core/rail/motor.ts';
import type { BridgeState } from '@/core/rail/bridge-state.ts';
import type { Log } from '../../src/api/log.ts';
import { offered, refusal } from './access.ts';
import type { Config } from './config.schema.ts';
import { listen } from './listen.ts';
import { openDrive, type Drive } from './motor/drive.ts';
import { createMotor, type Motor } from './motor/motor.ts';
import { openMotorSocket } from './motor/socket.ts';
import type { Memory } from './memory.ts';
import { answerRequests } from './requests.ts';
import { openSource } from './source/open-source.ts';
import { openStreams } from './stream.ts';
import { createTracker } from './tracker.ts';

/** A running bridge. */
export interface Bridge {
  port: number;
  stop(): Promise<void>;
}

const now = (): number => performance.now();

/**
 * Starts the bridge: positions from the source to pages of the site on this machine, and their orders to the motor.
 * @throws Error where the port is taken
 */
export async function startBridge(config: Config, memory: Memory, log: Log): Promise<Bridge> {
  const token = config.token ?? memory.token;
  const silence = config.onlyOnChange ? Infinity : config.silence * 1000;
  const tracker = createTracker({ src: config.source.kind, unit: config.unit, silence });
  tracker.calibrate(memory.calibration);
  let up = false;
  let readings = 0;

  const state = (): BridgeState => ({
    source: { kind: config.source.kind, up },
    unit: config.unit,
    calibration: memory.calibration,
    memory: { file: memory.file, isKept: memory.isKept },
    motor: config.motor === undefined ? null : { limits: limits(), speed: config.motor.speed },
  });
  const limits = (): { from: number; to: number } | null => {
    const length = memory.calibration?.length;
    return config.motor?.limits ?? (length === undefined ? null : { from: 0, to: length });
  };

  const warnUnlessKept = (): void => {
    if (!memory.isKept) log.write('warn', 'not-kept', { file: memory.file });
  };
  warnUnlessKept();
  const keep = (changed: Parameters<Memory['keep']>[0]): void => {
    memory.keep(changed);
    warnUnlessKept();
    streams.event('state', state());
  };
  const streams = openStreams(() => ({ state: state(), position: tracker.position(now()) }));
  let motor: Motor | undefined;
  let drive: Drive | undefined;
  const tell = (): void => {
    const position = tracker.position(now());
    streams.position(position);
    const mm = position.mm === null ? null : tracker.steady;
    motor?.place({ mm, vel: position.vel, calibrated: tracker.calibrated });
    said = now();
    saidLost = position.st === 'lost';
  };
  let said = 0;
  let saidLost = false;

  const source = await openSource(config.source, {
    reading(reading) {
      readings += 1;
      tracker.reading(reading, now());
      tell();
    },
    up() {
      log.write('info', 'source-up', { kind: config.source.kind });
      connected(true);
    },
    down(why) {
      if (up) log.write('warn', 'source-down', { why });
      connected(false);
    },
    line: (line) => drive?.line(line),
  });
  function connected(is: boolean): void {
    if (is === up) return;
    up = is;
    tracker.connected(is);
    streams.event('state', state());
    tell();
  }

  if (config.motor !== undefined) {
    const { speed } = config.motor;
    motor = createMotor(
      {
        now,
        limits,
        speed,
        go(mm, by) {
          const line = memory.calibration ?? (config.unit === 'mm' ? { scale: 1, offset: 0 } : null);
          return line && { do: 'GO', raw: toRaw(line, mm), speed: by / Math.abs(line.scale) };
        },
        send: (command) => drive?.send(command) ?? false,
        changed(next: MotorState) {
          log.write('info', 'motor', next);
          socket?.tell({ motor: next });
        },
        latch: (emergency) => keep({ emergency }),
      },
      memory.emergency,
    );
    drive = openDrive(config.motor, source, {
      answer: (answer) => motor?.answer(answer),
      up: () => log.write('info', 'drive-up'),
      down(why) {
        log.write('warn', 'drive-down', { why });
        motor?.driveLost();
      },
    });
  }
  const socket = motor && openMotorSocket(motor);

  // Ten times a second: the sensor may have fallen silent, the motor is watched, and once a second everybody hears something.
  const timer = setInterval(() => {
    motor?.tick();
    const isLost = tracker.position(now()).st === 'lost';
    if (isLost !== saidLost || now() - said >= 1000) tell();
  }, 100);
  const minute = setInterval(() => {
    log.write('info', 'readings', { in60seconds: readings });
    readings = 0;
  }, 60_000);

  const server: Server = createServer(
    answerRequests({
      origins: config.origins,
      token,
      streams,
      calibrate(calibration) {
        keep({ calibration });
        tracker.calibrate(calibration);
        // Where it stands now may be another place than a moment ago: whatever moves must not go on.
        motor?.stop();
        tell();
      },
    }),
  );
  server.on('upgrade', (request, connection, head) => {
    const refused = refusal(request, config.origins, token, offered(request));
    if (socket && request.url === '/motor' && refused === null) return socket.accept(request, connection, head);
    const status = refused === null ? '404 Not Found' : refused.status === 401 ? '401 Unauthorized' : '403 Forbidden';
    // Whoever is refused may be gone before it is told.
    connection.on('error', () => connection.destroy());
    connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
  });
  await listen(server, config.port);
  const { port } = server.address() as AddressInfo;
  log.write('info', 'listening', { port });

  return {
    port,
    async stop() {
      clearInterval(timer);
      clearInterval(minute);
      if (motor?.state.st === 'moving') motor.stop();
      socket?.end();
      streams.end();
      server.close();
      server.closeAllConnections();
      await drive?.close();
      await source.close();
    },
  };
}
