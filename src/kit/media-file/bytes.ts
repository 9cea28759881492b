import type { FileHandle } from 'node:fs/promises';

/** Why a file of sound or video can't be played. */
type Fault =
  /** It is something else under this name. */
  | 'format'
  /** Its end is missing. */
  | 'cut'
  /** There is nothing to be heard or seen in it, or it doesn't say how long it is. */
  | 'broken';

/** A file of sound or video that can't be played. */
export class MediaFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** So many bytes from a place on; fewer where the file ends. */
export async function readBytes(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
