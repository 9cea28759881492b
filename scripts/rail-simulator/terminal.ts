import { rmSync, symlinkSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import * as pty from '@lydell/node-pty';

/** What node-pty has and its types don't name: a pair of a pseudo-terminal without a program in it. */
interface Pair {
  _master: ReadStream & NodeJS.WritableStream & { writableLength: number };
  _slave: ReadStream;
  _pty: string;
}

/** A serial line without a wire: its far end is a device that any program opens at `path`. */
export interface Terminal {
  /** Bytes that nobody reads are lost, as on a wire. */
  write(bytes: Uint8Array): void;
  /** Pulls the plug. */
  close(): void;
}

/** Opens a pseudo-terminal. `path` is a link to it, the same each time, as names in /dev/serial/by-id are. */
export function openTerminal(path: string, hear: (bytes: Uint8Array) => void): Terminal {
  const {
    _master: master,
    _slave: slave,
    _pty: device,
  } = (pty as unknown as { open: (options: object) => Pair }).open({ encoding: null });
  // Our own end stays open, or the line would fall whenever nobody listens; but what is sent is not for us.
  slave.pause();
  slave.setRawMode(true);
  master.on('data', (bytes: Buffer) => hear(bytes));
  master.on('error', () => {});
  slave.on('error', () => {});
  rmSync(path, { force: true });
  symlinkSync(device, path);
  return {
    write(bytes) {
      if (master.writableLength < 4096) master.write(bytes as unknown as string);
    },
    close() {
      rmSync(path, { force: true });
      slave.destroy();
      master.destroy();
    },
  };
}
