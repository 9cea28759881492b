import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationSchema } from '@/kit/narration/narration.schema.ts';
import { readCues, type Cue } from '@/kit/narration/vtt.ts';
import { Refusal } from '../narrate/refusal.ts';
import { run } from '../narrate/run.ts';
import type { Track } from '../narrate/sound/track.ts';
import type { NarratedWork } from '../narrate/works.ts';
import { silence } from './schedule.ts';

/** Samples a second: what the narration has. */
const samples = 24_000;

/** A lesson's narration as the film has it: the parts one after the other between two silences. */
export interface Narrated {
  /** In the film's time. */
  cues: Cue[];
  /** When the last part is over, in seconds. */
  end: number;
  /** Who reads, and whether that is the draft voice. */
  voice: string;
  draft: boolean;
  /** The sound files of the parts and how long each is. */
  parts: { file: string; length: number }[];
}

/** Reads when each sentence of a narrated work is heard. */
export async function narratedOf(root: string, work: NarratedWork): Promise<Narrated> {
  const found: Narrated = { cues: [], end: silence.title, voice: '', draft: false, parts: [] };
  let length = Math.round(silence.title * samples);
  for (const { name } of work.parts) {
    const beside = (ending: string): string => join(root, work.folder, 'audio', `${name}.${ending}`);
    const facts = narrationSchema.parse(JSON.parse(await readFile(beside('json'), 'utf8')));
    const start = length / samples;
    for (const cue of readCues(await readFile(beside('vtt'), 'utf8')))
      found.cues.push({ ...cue, start: cue.start + start, end: cue.end + start });
    const its = Math.round(facts.seconds * samples);
    found.parts.push({ file: beside('opus'), length: its });
    length += its;
    found.voice = facts.voice;
    found.draft ||= facts.draft;
  }
  found.end = length / samples;
  return found;
}

/** Joins the parts as samples, so that every sentence stays where its cue says; `seconds` is how long the film is. */
export async function joinSound({ parts }: Narrated, seconds: number, file: string): Promise<Track> {
  const out = await open(file, 'w');
  const length = Math.round(seconds * samples);
  try {
    let at = Math.round(silence.title * samples);
    for (const part of parts) {
      const words = ['-v', 'error', '-i', part.file, '-f', 's16le', '-ar', String(samples), '-ac', '1', '-'];
      const { code, stdout, stderr } = await run('ffmpeg', words);
      if (code !== 0) throw new Refusal(`ffmpeg 读不出 ${part.file} 的声音：${stderr.trim().slice(-300)}`);
      await out.write(stdout.subarray(0, part.length * 2), 0, Math.min(stdout.length, part.length * 2), at * 2);
      at += part.length;
    }
    // What was not written is silence.
    await out.truncate(length * 2);
  } finally {
    await out.close();
  }
  return { file, rate: samples, length };
}
