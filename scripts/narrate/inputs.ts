import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { NarratedPart, NarratedWork } from './works.ts';

/** Raised when the same text would be narrated otherwise than before. */
const method = 1;

/** A fingerprint of everything that a part's sound and cues are made from, but for the voice. */
export function inputsOf(
  { sentences }: Pick<NarratedPart, 'sentences'>,
  { pronunciation, reader }: Pick<NarratedWork, 'pronunciation' | 'reader'>,
  recording: string | undefined,
): string {
  const text = sentences.map(({ text }) => text).join('\n');
  const said = pronunciation.filter(({ word }) => text.includes(word));
  const inputs = [method, sentences, said, recording === undefined ? null : [recording, reader]];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
}

/** SHA-256 of a file of any size. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
