import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NarrateEnvironment } from './environment.ts';
import { narratePart, type Workshop } from './narrate-part.ts';
import type { Progress } from './progress.ts';
import { narrateRecording } from './recording/narrate-recording.ts';
import { Refusal } from './refusal.ts';
import { stateOf } from './state.ts';
import { pruneCache } from './voice/cached.ts';
import { chooseVoice } from './voice/voice.ts';
import { findWork, listWorks, readNarratedWork } from './works.ts';
import { removeStale } from './write-files.ts';

export interface Request {
  root: string;
  /** Works by name; all without. */
  names: string[];
  /** Only say what is out of date. */
  check: boolean;
  environment: NarrateEnvironment;
  progress: Progress;
  say(line: string): void;
  complain(line: string): void;
}

/**
 * Narrates what lacks its sound or has changed. A part that can't be narrated is told and passed over. Returns how many
 * parts were narrated (or are out of date), and how many could not be.
 */
export async function narrate(request: Request): Promise<{ done: number; failed: number }> {
  const { root, names, check, environment, progress, say, complain } = request;
  const works = await listWorks(root);
  const chosen = names.length > 0 ? names.map((name) => findWork(name, works)) : works;
  const voice = chooseVoice(environment);
  const wanted = voice.draft ? undefined : voice.name;
  const cache = join(root, '.build/narration/sentences');
  await mkdir(cache, { recursive: true });
  let done = 0;
  let failed = 0;
  const attempt = async (what: () => Promise<void>): Promise<void> => {
    try {
      await what();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed++;
      progress.clear();
      complain(`✗ ${error.message}`);
    }
  };
  for (const name of chosen)
    await attempt(async () => {
      const work = await readNarratedWork(root, name);
      for (const part of work.parts)
        await attempt(async () => {
          const label = `${name} ${part.title || '开头'}`;
          const state = await stateOf(root, work, part, wanted);
          if (state.reason === undefined) return;
          let remarks: string[] = [];
          if (!check) {
            const onSentence = (so: number, total: number): void => progress.show(label, so, total);
            const shop: Workshop = { root, voice, cache, onSentence };
            const isRecorded = state.recording !== undefined;
            if (isRecorded) remarks = await narrateRecording(shop, work, part, state);
            else await narratePart(shop, work, part, state);
            progress.clear();
          }
          done++;
          say([check ? `${label}：${state.reason}` : `✓ ${label}`, ...remarks].join('\n'));
        });
      if (check) return;
      const stale = await removeStale(join(root, work.folder, 'audio'), new Set(work.parts.map((part) => part.name)));
      if (stale.length > 0) say(`${name} 里已经没有这几部分，删去了它们的声音：${stale.join('、')}`);
    });
  if (!check) await pruneCache(cache, Date.now());
  return { done, failed };
}
