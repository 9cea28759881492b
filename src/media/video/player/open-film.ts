import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { optionPart } from '@/kit/interaction/interaction.ts';
import { stopBetween } from '@/kit/interaction/meeting.ts';
import { clockText } from '@/kit/player/words.ts';
import { keepAnswers } from '@/kit/question/keep-answers.ts';
import { startListening } from '@/learner/listening.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { settleSentences } from '@/learner/sentences-done.ts';
import { startStudyTime } from '@/learner/study-time.ts';
import type { FilmData } from '@/media/video/film-data.ts';
import { FilmPlayer } from './film-player.ts';
import type { FilmWitness } from './film-state.ts';
import { mountPlayer } from './mount.ts';
import { mountTranscript } from './transcript.ts';
import { placeToBegin } from '@/media/video/resume.ts';
import { showProgress } from '@/media/video/show.ts';

/** Watched stretches wait so long for others, in milliseconds. */
const gathering = 15_000;

/**
 * Puts the film's own player into its page, with its records, and shows how far one is. Answers how to stop.
 * @param root the page's `<x-video>`
 */
export async function openFilm(root: HTMLElement): Promise<() => void> {
  const data = JSON.parse(root.querySelector('[data-film]')?.textContent ?? '') as FilmData;
  const stage = root.querySelector<HTMLElement>('[data-stage]');
  const video = root.querySelector('video');
  const { activity } = data;
  if (!stage || !video) return () => undefined;
  let work: WorkProgress | undefined = (await loadProgress())[activity];
  /** What was done on this page, before its record has come round. */
  const done = new Set<string>();
  const listening = startListening(data, true, gathering);
  const witness: FilmWitness = {
    ...listening,
    met(id, option) {
      done.add(id);
      const parts = option === undefined ? {} : { parts: [option] };
      void record({ activity, verb: 'experienced', part: id, ...parts }).then(() => settleSentences(data));
    },
  };
  const player = new FilmPlayer(video, data, witness, (part) => done.has(part) || isPartDone(work, part));
  const time = startStudyTime(activity);
  const show = (next: WorkProgress | undefined) => {
    work = next;
    showProgress(root, data, work);
  };
  const stops = [
    mountPlayer(player, stage, (id) => lastTaken(work, id, data)),
    keepAnswers({
      loadProgress,
      subscribe,
      record: async (deed, score) => {
        done.add(deed.part);
        await record(deed, score);
        await settleSentences(data);
      },
    }),
    subscribe((progress) => show(progress[activity])),
    followLinks(player, root),
    () => time.stop(),
    () => player.leave(),
    () => listening.stop(),
  ];
  const transcript = root.querySelector<HTMLElement>('[data-transcript]');
  if (transcript) stops.push(mountTranscript(player, transcript));
  show(work);
  resume(player, root, work);
  // The bar may be below the window still.
  video.addEventListener('playing', () => stage.scrollIntoView({ block: 'nearest' }), { once: true });
  await record({ activity, verb: 'initialized' });
  await settleSentences(data);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Goes where a link leads, else where the member was last: the frame stands there, and what may not be skipped. */
function resume(player: FilmPlayer, root: HTMLElement, work: WorkProgress | undefined): void {
  const { data } = player;
  const linked = placeToBegin(data, { part: decodeURIComponent(location.hash.slice(1)) });
  if (linked !== undefined) return player.seek(linked);
  const place = isCompleted(work) ? undefined : placeToBegin(data, work?.last ?? {});
  if (place === undefined || place < 3 || place > data.seconds - 2) return;
  // What lay open when the page was left lies open again.
  const open = stopBetween(data.meetings, place - 1.5, place, player.isDone);
  player.seek(open?.at ?? place);
  const bar = root.querySelector<HTMLElement>('[data-back]');
  const text = bar?.querySelector('[data-back-text]');
  if (!bar || !text) return;
  text.textContent = phrase('上次看到 {time}，从那里接着看。', { time: clockText(open?.at ?? place) });
  bar.hidden = false;
  bar.querySelector('button')?.addEventListener('click', () => {
    bar.hidden = true;
    player.seek(0);
    player.play();
  });
  player.video.addEventListener('playing', () => (bar.hidden = true), { once: true });
}

/** Chapters and the moments of interactions are links on this page. */
function followLinks(player: FilmPlayer, root: HTMLElement): () => void {
  const listening = new AbortController();
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-to]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.seek(Number(link.dataset['to']));
    player.play();
    const { bottom } = player.video.getBoundingClientRect();
    if (bottom < innerHeight * 0.4) player.video.scrollIntoView({ block: 'start' });
  };
  const onHash = () => {
    const to = placeToBegin(player.data, { part: decodeURIComponent(location.hash.slice(1)) });
    if (to !== undefined) player.seek(to);
  };
  root.addEventListener('click', onClick, { signal: listening.signal });
  addEventListener('hashchange', onHash, { signal: listening.signal });
  return () => listening.abort();
}

/** The option of a choice that was taken last: of its parts the one that was studied last. */
function lastTaken(work: WorkProgress | undefined, id: string, { meetings }: FilmData): number | undefined {
  const count = meetings.find((one) => one.id === id)?.to?.length ?? 0;
  const times = Array.from({ length: count }, (_, index) => work?.parts[optionPart(id, index)] ?? -Infinity);
  const last = Math.max(...times);
  return last > -Infinity ? times.indexOf(last) : undefined;
}
