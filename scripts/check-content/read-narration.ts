import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationSchema, soundFormats, type Narration } from '@/kit/narration/narration.schema.ts';
import { reviewSchema } from '@/kit/narration/review.schema.ts';
import { CueError, readCues, type Cue } from '@/kit/narration/vtt.ts';
import type { Mistake } from './mistake.ts';
import { SoundError, soundLength } from './sound-length.ts';

/** What stands beside a work's text for one of its parts, read as far as it can be. */
export interface FoundNarration {
  /** The work's folder, `content/reading/shan-lu`. */
  folder: string;
  /** The name of the part's files. */
  name: string;
  /** The endings of the files that are there. */
  endings: Set<string>;
  /** Ending of a format → its length in seconds; without those that can't be played. */
  lengths: Map<string, number>;
  /** Undefined where they can't be read. */
  cues: Cue[] | undefined;
  facts: Narration | undefined;
  /** The lines of the file of cues. */
  lines: string[];
  /** What was wrong with the files themselves. */
  mistakes: Mistake[];
}

/** The files that a part with sound has. */
export const narrationEndings = [...soundFormats.map(({ ending }) => ending), 'vtt', 'json'];

const narrationFile = /^(content\/(?:lesson|reading|hall)\/[^/]+)\/audio\/([^/]+?)\.(opus|m4a|vtt|json|review\.json)$/;

/** Reads the narrations among these files, by work and part. */
export async function readNarrations(root: string, files: Iterable<string>): Promise<FoundNarration[]> {
  const found = new Map<string, FoundNarration>();
  for (const file of files) {
    const [, folder = '', name = '', ending = ''] = narrationFile.exec(file) ?? [];
    if (name === '') continue;
    const key = `${folder}/${name}`;
    const narration = found.get(key) ?? {
      ...{ folder, name, endings: new Set(), lengths: new Map<string, number>() },
      ...{ cues: undefined, facts: undefined, lines: [], mistakes: [] },
    };
    narration.endings.add(ending);
    found.set(key, narration);
  }
  await Promise.all([...found.values()].map((narration) => readFiles(root, narration)));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, narration]) => narration);
}

/** The path of one of a narration's files. */
export function narrationFileOf({ folder, name }: FoundNarration, ending: string): string {
  return `${folder}/audio/${name}.${ending}`;
}

async function readFiles(root: string, narration: FoundNarration): Promise<void> {
  for (const ending of narration.endings) {
    const file = narrationFileOf(narration, ending);
    const path = join(root, file);
    try {
      if (ending === 'json') narration.facts = narrationSchema.parse(JSON.parse(await readFile(path, 'utf8')));
      else if (ending === 'review.json') reviewSchema.parse(JSON.parse(await readFile(path, 'utf8')));
      else if (ending === 'vtt') readVtt(narration, await readFile(path, 'utf8'));
      else narration.lengths.set(ending, await soundLength(path));
    } catch (error) {
      narration.mistakes.push({ file, ...mistakeOf(error) });
    }
  }
}

function readVtt(narration: FoundNarration, text: string): void {
  narration.lines = text.split(/\r\n?|\n/);
  narration.cues = readCues(text);
}

function mistakeOf(error: unknown): Omit<Mistake, 'file'> {
  const again = '请重新运行 npm run narrate';
  if (error instanceof CueError)
    return { line: error.line, text: `${error.message}请改好，或者重新运行 npm run narrate` };
  if (error instanceof SoundError) return { line: 1, text: error.message };
  if (error instanceof SyntaxError) return { line: 1, text: `文件坏了，读不懂。${again}` };
  // What a schema refuses names its field.
  const [field] = (error as { issues?: { path: PropertyKey[] }[] }).issues?.[0]?.path ?? [];
  if (field === undefined) throw error;
  return { line: 1, text: `${String(field)} 写得不对。${again}` };
}
