import type { Reading } from '@/core/rail/frame/decoder.ts';

/** What a source tells the bridge. */
export interface Listener {
  reading(reading: Reading): void;
  /** The connection is there, or not, and why. */
  up(): void;
  down(why: string): void;
  /** A line that is no position: the answer of a drive that shares the port. */
  line?(line: string): void;
}

/** Where positions come from. It connects again by itself until it is closed. */
export interface Source {
  close(): Promise<void>;
  /** Only a serial port takes text: for the drive that shares it. False where it is not open. */
  write?(text: string): boolean;
}
