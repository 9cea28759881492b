import { lineDecoder } from '@/core/rail/frame/line.ts';
import { encodeCommand, readAnswer, type MotorAnswer, type MotorCommand } from '@/core/rail/motor-line.ts';
import type { MotorConfig } from '../config.schema.ts';
import { openSerial } from '../source/serial-port.ts';
import type { Source } from '../source/source.ts';

/** The drive's end of a serial line. */
export interface Drive {
  send(command: MotorCommand): boolean;
  /** A line of the port that the drive shares with the encoder. */
  line(line: string): void;
  close(): Promise<void>;
}

interface DriveListener {
  answer(answer: MotorAnswer): void;
  up(): void;
  down(why: string): void;
}

/** Opens the drive: on a port of its own, or on the encoder's. */
export function openDrive(config: MotorConfig, source: Source, listener: DriveListener): Drive {
  const line = (text: string): void => {
    const answer = readAnswer(text);
    if (answer) listener.answer(answer);
  };
  if (config.path === 'source') {
    const send = (command: MotorCommand): boolean => source.write?.(encodeCommand(command)) ?? false;
    return { send, line, close: async () => {} };
  }
  let decoder = lineDecoder((text) => text);
  const serial = openSerial(config, {
    bytes: (bytes) => decoder.push(bytes).forEach(line),
    up() {
      decoder = lineDecoder((text) => text);
      listener.up();
    },
    down: listener.down,
  });
  return { send: (command) => serial.write(encodeCommand(command)), line, close: () => serial.close() };
}
