import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationSchema, soundFormats, type Narration } from '@/kit/narration/narration.schema.ts';
import { reviewSchema, type Review } from '@/kit/narration/review.schema.ts';
import { hashOf, inputsOf } from './inputs.ts';
import type { NarratedPart, NarratedWork } from './works.ts';

/** What stands in a part's files, and whether they are as its text, voice and recording want them. */
export interface PartState {
  narration: Narration | undefined;
  review: Review | undefined;
  /** SHA-256 of the recording: of the file, or of the one that the sound was made from where the file is not here. */
  recording: string | undefined;
  inputs: string;
  /** Why it has to be narrated; undefined where it is up to date. */
  reason: string | undefined;
}

/** Looks at a part's files. Needs no tools. `voice` is the one that the editor asked for by the environment, if any. */
export async function stateOf(
  root: string,
  work: NarratedWork,
  part: NarratedPart,
  voice: string | undefined,
): Promise<PartState> {
  const beside = (ending: string): string => join(root, work.folder, 'audio', `${part.name}.${ending}`);
  const narration = await readJson(beside('json'), narrationSchema);
  const review = await readJson(beside('review.json'), reviewSchema);
  const given = part.recording === undefined ? undefined : await hashOf(join(root, part.recording));
  const recording = given ?? review?.recording;
  const inputs = inputsOf(part, work, recording);
  const files = [
    ...soundFormats.map(({ ending }) => ending),
    'vtt',
    ...(recording === undefined ? [] : ['review.json']),
  ];
  const lacks = files.filter((ending) => !existsSync(beside(ending)));
  const reason = ((): string | undefined => {
    if (narration === undefined) return '还没有声音';
    if (lacks.length > 0) return `缺少 ${lacks.map((ending) => `${part.name}.${ending}`).join('、')}`;
    if (given !== undefined && review?.recording !== given) return '有新的录音';
    // Files made without `npm run narrate` are the editor's own.
    if (narration.inputs !== undefined && narration.inputs !== inputs) return '文字或读音改过了';
    if (recording === undefined && voice !== undefined && narration.voice !== voice) return `换成“${voice}”来读`;
    return undefined;
  })();
  return { narration, review, recording, inputs, reason };
}

/** A file that is missing or damaged is made again. */
async function readJson<T>(file: string, schema: { safeParse(value: unknown): { data?: T } }): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
