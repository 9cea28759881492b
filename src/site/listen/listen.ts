import { splitLanguage } from '@/core/language/language.ts';
import { isActivity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import type { NarratedWork } from '@/kit/narration/manifest.ts';
import { resumeIn } from '@/kit/player/timeline.ts';
import { mountTrouble } from '@/kit/player/trouble.ts';
import { current, loadWork, open } from './open.ts';

let opening: Promise<void> | undefined;

/** Plays this page's work: from a sentence, or from where its member stopped; once it is open, plays and pauses. */
export function listen(sentence?: string): Promise<void> {
  const there = current();
  if (there && document.documentElement.dataset['player'] === 'own') {
    if (sentence !== undefined) there.player.playFrom(sentence);
    else there.player.toggle();
    if (there.player.isPlaying) there.follow();
    return Promise.resolve();
  }
  opening ??= begin(sentence).finally(() => (opening = undefined));
  return opening;
}

async function begin(sentence?: string): Promise<void> {
  const activity = splitLanguage(location.pathname).address.slice(1, -1);
  if (!isActivity(activity)) return;
  try {
    const work = await loadWork(activity);
    const { player, progress } = await open(work);
    player.playFrom(sentence ?? placeToBegin(work, progress));
  } catch {
    mountTrouble(() => void listen(sentence));
  }
}

/** Where a link leads, else where the member was last, else the beginning. */
function placeToBegin({ parts }: NarratedWork, progress: WorkProgress | undefined): string {
  const sentences = parts.flatMap((part) => part.sentences);
  const linked = decodeURIComponent(location.hash.slice(1));
  if (sentences.includes(linked)) return linked;
  const part = parts.find(({ id }) => id === linked);
  const { part: last, offset = 0, at = 0 } = progress?.last ?? {};
  const first = sentences[0] ?? '';
  if (part) return part.sentences[0] ?? first;
  if (last === undefined || !sentences.includes(last) || last === sentences.at(-1)) return first;
  return resumeIn(sentences, last, offset, (Date.now() - at) / 1000);
}
