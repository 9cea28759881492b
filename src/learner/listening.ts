import type { Outline } from '@/core/progress/outline.ts';
import { partsLimit } from '@/core/record/parts-limit.ts';
import { currentAccount } from './account.ts';
import { record } from './record.ts';
import { settleSentences } from './sentences-done.ts';
import { startStudyTime, type StudyTime, tellSound } from './study-time.ts';

/** Sentences that were heard wait so long for others, in milliseconds. */
const usually = 30_000;

/** Whoever looks for a place seeks many times: the last counts. */
const settled = 1_500;

/** A place in the sound: a sentence, and seconds into it. */
interface Spot {
  part: string;
  offset: number;
}

/**
 * Records what is heard of a work: `experienced` with the sentences that were heard, once in 30 seconds and whenever
 * listening stops, and what the player did. Study time is the page's own where it measures the same work (`isOwnPage`);
 * elsewhere it is measured here, while something is heard.
 */
export function startListening(outline: Outline, isOwnPage: boolean, gathering = usually) {
  const { activity } = outline;
  const account = currentAccount();
  let heard: string[] = [];
  let since = 0;
  let seeking: ReturnType<typeof setTimeout> | undefined;
  let time: StudyTime | undefined;

  const isOthers = () => currentAccount() !== account;
  const did = (verb: 'played' | 'paused' | 'seeked', spot: Spot) => {
    if (!isOthers()) void record({ activity, verb, ...spot });
  };
  const measure = (isPlaying: boolean) => {
    if (isOwnPage) tellSound(activity, isPlaying);
    else if (isPlaying) {
      time ??= startStudyTime(activity);
      tellSound(activity, true);
    } else {
      time?.stop();
      time = undefined;
    }
  };
  const flush = async (): Promise<void> => {
    const parts = heard;
    // Before what made it stop: of two records of one moment nobody could say which is the later place.
    const at = Date.now() - 1;
    heard = [];
    since = 0;
    if (parts.length === 0 || isOthers()) return;
    for (let i = 0; i < parts.length; i += partsLimit) {
      const some = parts.slice(i, i + partsLimit);
      const part = some.at(-1);
      if (part !== undefined) await record({ activity, verb: 'experienced', part, parts: some, at });
    }
    await settleSentences(outline);
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') void flush();
  };
  document.addEventListener('visibilitychange', onHide);

  return {
    played(spot: Spot) {
      measure(true);
      did('played', spot);
    },
    paused(spot: Spot) {
      measure(false);
      // At once, both: who pauses often leaves in the same breath.
      void flush();
      did('paused', spot);
    },
    seeked(spot: Spot) {
      clearTimeout(seeking);
      seeking = setTimeout(() => did('seeked', spot), settled);
    },
    heard(sentences: string[]) {
      heard.push(...sentences);
      since ||= Date.now();
      if (Date.now() - since >= gathering) void flush();
    },
    ended: () => void flush(),
    stop() {
      clearTimeout(seeking);
      measure(false);
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    },
  };
}
