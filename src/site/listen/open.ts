import type { Activity } from '@/core/place/place.ts';
import { placeUrl } from '@/core/place/place.ts';
import type { OutlinePart } from '@/core/progress/outline.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isPartDone } from '@/core/progress/read.ts';
import { address } from '@/kit/language/address.ts';
import { manifestAddress, type NarratedWork, parseManifest } from '@/kit/narration/manifest.ts';
import { mountBar } from '@/kit/player/bar.ts';
import { mediaSession } from '@/kit/player/media-session.ts';
import { conduct } from '@/kit/player/now.ts';
import { oneTab } from '@/kit/player/one-tab.ts';
import { Player } from '@/kit/player/player.ts';
import { tappedSentence } from '@/kit/player/tap.ts';
import { isOwnPage } from '@/kit/player/texts.ts';
import { startListening } from '@/learner/listening.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { type Memory, rememberListening } from './memory.ts';

/** A player with its bar, what it records, and what it leaves to the next page. */
export interface Open {
  player: Player;
  progress: WorkProgress | undefined;
  /** The page moves with the voice. */
  follow(): void;
  close(): void;
}

let opened: Open | undefined;

export function current(): Open | undefined {
  return opened;
}

/** Rejects where the manifest can't be had. */
export async function loadWork(activity: Activity): Promise<NarratedWork> {
  const answer = await fetch(address(manifestAddress(activity)));
  if (!answer.ok) throw new Error(`${activity}: ${String(answer.status)}`);
  return parseManifest(await answer.json());
}

/** Opens the player for a work, in place of one that is open. It is silent as yet. */
export async function open(work: NarratedWork): Promise<Open> {
  opened?.close();
  const { activity } = work;
  const isOwn = isOwnPage(activity);
  let progress = (await loadProgress())[activity];
  const listening = startListening({ activity, revision: work.revision, parts: outlineParts(work) }, isOwn);
  const player = new Player(work, listening);
  const bar = mountBar(player, {
    kind: isOwn ? 'own' : 'mini',
    hrefOf: (sentence) => address(placeUrl({ activity, ...(sentence !== undefined && { part: sentence }) })),
    isDone: (part) => part !== undefined && isPartDone(progress, part),
    onClose: close,
  });
  const tab = oneTab(
    () => player.isPlaying,
    () => player.pause(),
  );

  const memory = (isLeft: boolean): Memory | undefined => {
    const { sentence, sleep, status } = player.state;
    if ((!player.isPlaying && status !== 'refused') || sentence === undefined) return undefined;
    return { activity, sentence, at: Date.now(), isLeft, ...(sleep && { sleep }) };
  };
  let told = '';
  const onChange = () => {
    const { status, sentence } = player.state;
    const now = `${status} ${sentence ?? ''}`;
    if (now === told) return;
    if (status === 'playing' && !told.startsWith('playing')) tab.tell();
    told = now;
    rememberListening(memory(false));
    if (!isOwn) return;
    const detail = { sentence, isPlaying: player.isPlaying, isOver: status === 'ended' };
    document.dispatchEvent(new CustomEvent('sentenceturn', { detail }));
  };
  const onHide = () => {
    const left = memory(true);
    if (left) player.pause();
    rememberListening(left);
  };
  const onTap = (event: MouseEvent) => {
    const sentence = isOwn ? tappedSentence(event) : undefined;
    if (!sentence) return;
    const { status, sentence: lit } = player.state;
    // Its tools cover text: they open at the second tap.
    if (status === 'silent' || sentence.id === lit) {
      document.dispatchEvent(new CustomEvent('sentencechosen', { detail: { id: sentence.id, by: 'pointer' } }));
      return;
    }
    player.playFrom(sentence.id);
    bar.follow();
  };
  addEventListener('pagehide', onHide);
  document.addEventListener('click', onTap);
  const stops = [
    player.subscribe(onChange),
    mediaSession(player),
    tab.stop,
    subscribe((all) => {
      progress = all[activity];
      bar.draw();
    }),
    () => removeEventListener('pagehide', onHide),
    () => document.removeEventListener('click', onTap),
  ];
  if (isOwn)
    conduct({
      now: () => {
        const { part, sentence } = player.state;
        return { activity, part: work.parts[part]?.id, sentence, isPlaying: player.isPlaying };
      },
      play: (sentence) => player.playFrom(sentence),
      pause: () => player.pause(),
    });

  function close(): void {
    player.leave();
    for (const stop of stops) stop();
    listening.stop();
    bar.remove();
    opened = undefined;
    rememberListening(undefined);
    conduct(undefined);
  }
  opened = { player, progress, follow: bar.follow, close };
  return opened;
}

/** What stands before the first heading belongs to the first part, as on the page. */
function outlineParts({ parts }: NarratedWork): OutlinePart[] {
  const [first] = parts;
  const before = first?.id === undefined ? (first?.sentences ?? []) : [];
  const headed = parts.flatMap(({ id, sentences }) => (id === undefined ? [] : [{ id, sentences }]));
  return headed.map((part, i) => (i === 0 ? { ...part, sentences: [...before, ...part.sentences] } : part));
}
