import type { Decoder, Reading } from '@/core/rail/frame/decoder.ts';

/** What of Web Serial is used (https://wicg.github.io/serial/): TypeScript does not know it yet. */
export interface SerialPort extends EventTarget {
  readable: ReadableStream<Uint8Array> | null;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
}

export interface Serial {
  requestPort(): Promise<SerialPort>;
  getPorts(): Promise<SerialPort[]>;
}

export interface SerialActs {
  reading(reading: Reading): void;
  /** The line is open, or broken and tried again. */
  state(isOpen: boolean): void;
}

/** A broken line is tried again after this, in milliseconds. */
const again = 2000;

/**
 * Reads an encoder on a serial port of this computer until it is stopped. A line that breaks is opened again by itself.
 * @param decoder makes a fresh one each time, so that half a message of before is forgotten
 */
export function readSerial(
  port: SerialPort,
  baudRate: number,
  decoder: () => Decoder<Reading>,
  acts: SerialActs,
): () => Promise<void> {
  let isStopped = false;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  const read = async (): Promise<void> => {
    const decode = decoder();
    await port.open({ baudRate });
    acts.state(true);
    try {
      while (port.readable && !isStopped) {
        reader = port.readable.getReader();
        try {
          for (;;) {
            const { value, done } = await reader.read();
            if (done) break;
            for (const reading of decode.push(value)) acts.reading(reading);
          }
        } finally {
          reader.releaseLock();
        }
      }
    } finally {
      await port.close().catch(() => undefined);
    }
  };
  const run = async (): Promise<void> => {
    while (!isStopped) {
      await read().catch(() => undefined);
      acts.state(false);
      if (!isStopped) await new Promise((done) => setTimeout(done, again));
    }
  };
  const running = run();
  return async () => {
    isStopped = true;
    await reader?.cancel().catch(() => undefined);
    await Promise.race([running, new Promise((done) => setTimeout(done, again))]);
  };
}
