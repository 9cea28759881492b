import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

interface NewFile {
  file: string;
  content: string;
  /** Only its owner may read it. */
  isSecret: boolean;
}

/** Writes each file whole or not at all. */
export function writeFiles(files: NewFile[]): void {
  for (const { file, content, isSecret } of files) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    const next = `${file}.next`;
    const mode = isSecret ? 0o600 : 0o644;
    const opened = openSync(next, 'w', mode);
    // A file left from a run that was cut off keeps the mode it had.
    chmodSync(next, mode);
    writeSync(opened, content);
    fsyncSync(opened);
    closeSync(opened);
    renameSync(next, file);
  }
}
