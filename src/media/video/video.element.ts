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
import type { FilmData } from './film-data.ts';
import { FilmPlayer, type FilmWitness } from './player/film-player.ts';
import { mountPlayer } from './player/mount.ts';
import { mountTranscript } from './player/transcript.ts';
import { placeToBegin } from './resume.ts';
import { showProgress } from './show.ts';

/** Watched stretches wait so long for others, in milliseconds. */
const gathering = 15_000;

/** `<x-video>`: the film's own player, its records, and how far one is. */
class VideoElement extends HTMLElement {
  #stops: (() => void)[] = [];

  connectedCallback(): void {
    void this.#begin();
  }

  disconnectedCallback(): void {
    for (const stop of this.#stops) stop();
  }

  async #begin(): Promise<void> {
    const data = JSON.parse(this.querySelector('[data-film]')?.textContent ?? '') as FilmData;
    const stage = this.querySelector<HTMLElement>('[data-stage]');
    const video = this.querySelector('video');
    const { activity } = data;
    if (!stage || !video) return;
    let work: WorkProgress | undefined = (await loadProgress())[activity];
    /** What was done on this page, before its record has come round. */
    const done = new Set<string>();
    const taken = new Map<string, number>();
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
    const takenOf = (id: string) => taken.get(id) ?? lastTaken(work, id, data);
    const time = startStudyTime(activity);
    const show = (next: WorkProgress | undefined) => {
      work = next;
      showProgress(this, data, work);
    };
    this.#stops = [
      mountPlayer(player, stage, takenOf),
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
      () => time.stop(),
      () => player.leave(),
      () => listening.stop(),
    ];
    const transcript = this.querySelector<HTMLElement>('[data-transcript]');
    if (transcript) this.#stops.push(mountTranscript(player, transcript));
    this.#followLinks(player);
    // The bar may be below the window still.
    video.addEventListener('playing', () => stage.scrollIntoView({ block: 'nearest' }), { once: true });
    show(work);
    this.#resume(player, work);
    await record({ activity, verb: 'initialized' });
    await settleSentences(data);
  }

  /** Goes where a link leads, else where the member was last: the frame stands there, and what may not be skipped. */
  #resume(player: FilmPlayer, work: WorkProgress | undefined): void {
    const { data } = player;
    const linked = placeToBegin(data, { part: decodeURIComponent(location.hash.slice(1)) });
    if (linked !== undefined) return player.seek(linked);
    const place = isCompleted(work) ? undefined : placeToBegin(data, work?.last ?? {});
    if (place === undefined || place < 3 || place > data.seconds - 2) return;
    // What lay open when the page was left lies open again.
    const open = stopBetween(data.meetings, place - 1.5, place, player.isDone);
    player.seek(open?.at ?? place);
    const bar = this.querySelector<HTMLElement>('[data-back]');
    const text = bar?.querySelector('[data-back-text]');
    if (!bar || !text) return;
    text.textContent = phrase('上次看到 {time}，从那里接着看。', { time: clockText(player.time) });
    bar.hidden = false;
    bar.querySelector('button')?.addEventListener('click', () => {
      bar.hidden = true;
      player.seek(0);
      player.play();
    });
    player.video.addEventListener('playing', () => (bar.hidden = true), { once: true });
  }

  /** Chapters and the moments of interactions are links on this page. */
  #followLinks(player: FilmPlayer): void {
    const listening = new AbortController();
    this.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-to]') : null;
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        player.seek(Number(link.dataset['to']));
        player.play();
        const stage = this.querySelector('[data-stage]');
        const { bottom = 0 } = stage?.getBoundingClientRect() ?? {};
        if (bottom < innerHeight * 0.4) stage?.scrollIntoView({ block: 'start' });
      },
      { signal: listening.signal },
    );
    addEventListener(
      'hashchange',
      () => {
        const to = placeToBegin(player.data, { part: decodeURIComponent(location.hash.slice(1)) });
        if (to !== undefined) player.seek(to);
      },
      { signal: listening.signal },
    );
    this.#stops.push(() => listening.abort());
  }
}

/** The option of a choice that was taken last: of its parts the one that was studied last. */
function lastTaken(work: WorkProgress | undefined, id: string, { meetings }: FilmData): number | undefined {
  const count = meetings.find((one) => one.id === id)?.to?.length ?? 0;
  const times = Array.from({ length: count }, (_, index) => work?.parts[optionPart(id, index)] ?? -Infinity);
  const last = Math.max(...times);
  return last > -Infinity ? times.indexOf(last) : undefined;
}

customElements.define('x-video', VideoElement);
