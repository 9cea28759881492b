import { setTimeout as later } from 'node:timers';
import { toRaw } from '@/core/rail/calibration.ts';
import { encodeBinary, type BinaryLayout } from '@/core/rail/frame/binary.ts';
import { lineTemplate } from '@/core/rail/frame/line-template.ts';
import { modbusAnswer, modbusRequestDecoder, type ModbusRegister } from '@/core/rail/frame/modbus.ts';
import { createDrive } from './drive.ts';
import { step, type Moving } from './motion.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** How the simulated rail is built. */
export interface Options {
  /** Where the encoder's device appears; the drive's is `path` + `-drive`, or the same where they share a line. */
  path: string;
  protocol: 'line' | 'binary' | 'modbus';
  template: string;
  countsPerMm: number;
  /** The count at the wall's beginning. */
  zero: number;
  /** It counts against the wall. */
  reversed: boolean;
  /** Millimetres. */
  length: number;
  /** Frames a second. */
  hz: number;
  drive: 'own' | 'shared';
}

export const usual: Omit<Options, 'path'> = {
  protocol: 'line',
  template: '{raw}',
  countsPerMm: 20,
  zero: 4000,
  reversed: false,
  length: 12_000,
  hz: 50,
  drive: 'own',
};

/** What may be wrong with the line; each is a share of frames, but `noise` is in millimetres. */
export interface Faults {
  noise: number;
  dropped: number;
  split: number;
  garbage: number;
  /** A frame says a place far away. */
  jumps: number;
}

/** As docs/operators/rail-bridge.md describes binary frames; the bridge's own default. */
export const layout: BinaryLayout = {
  header: Uint8Array.of(0xaa, 0x55),
  seq: 1,
  width: 4,
  order: 'little',
  crc: 'modbus',
};
export const register: ModbusRegister = { unit: 1, function: 3, register: 0, count: 2, words: 'high-first' };

/** A rail with an encoder and a motor, at the other end of a serial line that has its troubles. */
export function startSimulator(given: Partial<Options> & { path: string }, random: () => number = Math.random) {
  const options: Options = { ...usual, ...given };
  const scale = (options.reversed ? -1 : 1) / options.countsPerMm;
  const line = { scale, offset: -options.zero * scale };
  const faults: Faults = { noise: 0, dropped: 0, split: 0, garbage: 0, jumps: 0 };
  const form = lineTemplate(options.template);
  const requests = modbusRequestDecoder(register);
  let moving: Moving = { mm: 0, vel: 0 };
  /** Where somebody pushes the screen to. */
  let pushed: { target: number; speed: number } | undefined;
  let silent = false;
  let seq = 0;
  let terminal: Terminal | undefined;
  let driveTerminal: Terminal | undefined;

  const drive = createDrive(
    options.countsPerMm,
    (raw) => line.scale * raw + line.offset,
    (text) => (options.drive === 'own' ? driveTerminal : terminal)?.write(Buffer.from(text)),
  );

  const frame = (): Uint8Array => {
    seq += 1;
    const away = random() < faults.jumps ? (random() - 0.5) * options.length : 0;
    const raw = Math.round(toRaw(line, moving.mm + (random() - 0.5) * 2 * faults.noise + away));
    if (options.protocol === 'modbus') return modbusAnswer(register, raw);
    if (options.protocol === 'binary') return encodeBinary(layout, { raw, seq });
    return Buffer.from(`${form.write({ raw, seq })}\r\n`);
  };
  const send = (): void => {
    if (silent || terminal === undefined || random() < faults.dropped) return;
    if (random() < faults.garbage) {
      const noise = Uint8Array.from({ length: 1 + Math.floor(random() * 24) }, () => Math.floor(random() * 256));
      terminal.write(noise);
    }
    const bytes = frame();
    if (random() >= faults.split) return terminal.write(bytes);
    const cut = 1 + Math.floor(random() * (bytes.length - 1));
    terminal.write(bytes.subarray(0, cut));
    later(() => terminal?.write(bytes.subarray(cut)), 3);
  };

  const plug = (): void => {
    terminal ??= openTerminal(options.path, (bytes) => {
      if (options.drive === 'shared') drive.hear(bytes, performance.now());
      if (options.protocol === 'modbus' && requests.push(bytes).length > 0) send();
    });
    if (options.drive === 'own')
      driveTerminal ??= openTerminal(`${options.path}-drive`, (bytes) => drive.hear(bytes, performance.now()));
  };
  plug();

  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const seconds = Math.min(0.5, (now - last) / 1000);
    last = now;
    const driven = drive.step(moving, now, seconds);
    if (driven) moving = driven;
    else if (pushed) moving = step(moving, pushed.target, pushed.speed, seconds);
    else moving = { mm: moving.mm, vel: 0 };
    if (pushed?.target === moving.mm) pushed = undefined;
    if (options.protocol !== 'modbus') send();
  }, 1000 / options.hz);

  return {
    options,
    faults,
    drive,
    get mm() {
      return moving.mm;
    },
    /** The count where it stands, without noise. */
    get raw() {
      return Math.round(toRaw(line, moving.mm));
    },
    /** At once to another place: somebody has moved the carriage while the encoder was off. */
    put(mm: number) {
      pushed = undefined;
      moving = { mm, vel: 0 };
    },
    /** The next frame now, not at its turn. */
    send,
    /** Somebody pushes it, so many millimetres a second. */
    push(target: number, speed: number) {
      pushed = { target, speed };
    },
    /** The encoder sends nothing more, or again. */
    silence(is: boolean) {
      silent = is;
    },
    unplug() {
      terminal?.close();
      terminal = undefined;
      driveTerminal?.close();
      driveTerminal = undefined;
    },
    get plugged() {
      return terminal !== undefined;
    },
    plug,
    stop() {
      clearInterval(timer);
      this.unplug();
    },
  };
}

export type Simulator = ReturnType<typeof startSimulator>;
