import { statSync } from 'node:fs';
import { SerialPort } from 'serialport';

/** How a serial line is set. */
export interface SerialSettings {
  path: string;
  baudRate: number;
  dataBits: 7 | 8;
  parity: 'none' | 'even' | 'odd';
  stopBits: 1 | 2;
}

/** What happens on a serial line. */
export interface SerialListener {
  bytes(bytes: Uint8Array): void;
  up(): void;
  down(why: string): void;
}

/** A serial line that is opened again whenever it was unplugged. */
export interface Serial {
  /** False where the line is not open. */
  write(bytes: Uint8Array | string): boolean;
  close(): Promise<void>;
}

const firstPause = 250;
const longestPause = 5000;
const lookEvery = 1000;

/** Opens a serial port, and after it is lost tries again with growing pauses until `close`. */
export function openSerial(settings: SerialSettings, listener: SerialListener): Serial {
  let port: SerialPort | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let pause = firstPause;
  let closed = false;

  const again = (why: string): void => {
    port = undefined;
    clearInterval(looking);
    if (closed) return;
    listener.down(why);
    timer = setTimeout(open, pause);
    pause = Math.min(2 * pause, longestPause);
  };
  const open = (): void => {
    // Nobody else may open a port that moves a motor.
    const next = new SerialPort({ ...settings, lock: true, autoOpen: false });
    next.on('data', (bytes: Buffer) => listener.bytes(bytes));
    // Without a listener an error would end the process; what it means is said by 'close'.
    next.on('error', () => {});
    next.open((error) => {
      if (error) return again(error.message);
      if (closed) return next.close(() => {});
      port = next;
      pause = firstPause;
      // Only after it was open: a port that did not open is not closed either.
      next.once('close', (reason: Error | null) => again(reason?.message ?? 'closed'));
      // What waited in the system from before we came is no position of now.
      next.flush(() => {});
      // The library reads on for ever where a device goes while it is being read.
      const device = identityOf(settings.path);
      looking = setInterval(() => {
        if (device !== identityOf(settings.path) && next.isOpen) next.close(() => {});
      }, lookEvery);
      listener.up();
    });
  };
  open();

  return {
    write(bytes) {
      if (!port?.isOpen) return false;
      port.write(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
      return true;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(looking);
      const open = port;
      if (!open?.isOpen) return;
      // What was written last (the motor's STOP) is sent before the port goes.
      await new Promise<void>((resolve) => open.drain(() => resolve()));
      await new Promise<void>((resolve) => open.close(() => resolve()));
    },
  };
}

/** Tells one device from another that came in its place; undefined where the system has no file for it. */
function identityOf(path: string): string | undefined {
  const file = statSync(path, { throwIfNoEntry: false });
  return file && [file.ino, file.rdev, file.ctimeMs].join();
}

/** The serial ports of this machine, for `--list`. */
export async function listPorts(): Promise<{ path: string; what: string }[]> {
  const ports = await SerialPort.list();
  return ports.map(({ path, manufacturer, serialNumber }) => ({
    path,
    what: [manufacturer, serialNumber].filter(Boolean).join(' '),
  }));
}
