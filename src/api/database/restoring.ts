import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toDisk } from './snapshot.ts';

/** Something prepared that takes the place of something else. */
export interface Move {
  next: string;
  target: string;
  /** Where what was there goes. */
  before: string;
}

const journalFile = (dataDir: string): string => join(dataDir, 'restoring.json');

/**
 * Makes moves so that all of them are made or none. Once they are written down they are only finished, never undone: by
 * us, or by the next start if we are cut off.
 */
export function makeMoves(dataDir: string, moves: Move[]): void {
  const file = journalFile(dataDir);
  writeFileSync(`${file}.next`, JSON.stringify(moves));
  toDisk(`${file}.next`);
  renameSync(`${file}.next`, file);
  toDisk(dataDir);
  finishMoves(dataDir);
}

/** Makes the moves that someone wrote down and could not finish. */
export function finishMoves(dataDir: string): void {
  const file = journalFile(dataDir);
  if (!existsSync(file)) return;
  for (const move of JSON.parse(readFileSync(file, 'utf8')) as Move[]) {
    if (!existsSync(move.next)) continue;
    mkdirSync(dirname(move.before), { recursive: true });
    setAside(move);
    renameSync(move.next, move.target);
    toDisk(dirname(move.target));
  }
  rmSync(file);
}

/** A file is never missing, not even for a moment; a folder is, until it is moved or the next start moves it. */
function setAside({ target, before }: Move): void {
  if (!existsSync(target) || existsSync(before)) return;
  try {
    linkSync(target, before);
  } catch {
    renameSync(target, before);
  }
}
