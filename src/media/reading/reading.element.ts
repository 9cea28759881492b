import type { Activity } from '@/core/place/place.ts';
import type { Outline } from '@/core/progress/outline.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { watchContents } from '@/kit/contents/contents.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { watchSentences } from '@/kit/note/watch-sentences.ts';
import { hasPlayer, pause, play } from '@/kit/player/now.ts';
import { offerResume } from '@/kit/resume/resume.ts';
import { outlineOf } from '@/kit/sentence/outline.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { settleSentences } from '@/learner/sentences-done.ts';
import { startStudyTime } from '@/learner/study-time.ts';
import { watchPinyinSwitches } from '@/media/reading/pinyin-switch.ts';
import { showReading } from '@/media/reading/show.ts';
import { silentReader } from '@/media/reading/silent-reader.ts';

/** `<x-reading>`: measures study, knows what was read silently, resumes, and completes the work with its last sentence. */
class ReadingElement extends HTMLElement {
  #stops: (() => void)[] = [];
  #isStamped = false;

  connectedCallback(): void {
    const headings = [...this.querySelectorAll<HTMLElement>('.prose > h2')];
    this.#stops = [watchContents(this, headings)];
    this.#watchSentences();
    if (this.querySelector('[data-meetings]')) void this.#watchMeetings();
    void this.#begin();
  }

  disconnectedCallback(): void {
    for (const stop of this.#stops) stop();
  }

  async #begin(): Promise<void> {
    const outline = this.#outline;
    const { activity } = outline;
    const before = (await loadProgress())[activity];
    const sentences = outline.parts.flatMap((part) => part.sentences);
    offerResume(this, before, sentences);
    const reader = silentReader(outline);
    const show = (work: WorkProgress | undefined) => {
      reader.know(work);
      showReading(this, outline, work);
      if (isCompleted(work)) void this.#stamp();
    };
    const time = startStudyTime(activity, [], reader);
    this.#stops.push(
      reader.watch(this, () => time.tick()),
      () => time.stop(),
      subscribe((progress) => show(progress[activity])),
    );
    show(before);
    await record({ activity, verb: 'initialized' });
    await settleSentences(outline);
  }

  async #watchMeetings(): Promise<void> {
    const { watchMeetings } = await import('@/media/reading/meetings/watch-meetings.ts');
    this.#stops.push(watchMeetings(this, this.#outline));
  }

  #watchSentences(): void {
    const outline = this.#outline;
    const text = this.querySelector<HTMLElement>('[data-text]');
    if (!text) return;
    watchPinyinSwitches(this, text);
    const aloud = async (sentence: string) => {
      pause();
      const { readAloud } = await import('@/media/reading/aloud/aloud.ts');
      readAloud(outline, sentence);
    };
    this.#stops.push(
      watchSentences({
        activity: outline.activity,
        text,
        list: this.querySelector<HTMLElement>('[data-notes]'),
        study: { record, loadProgress, subscribe },
        extras: [
          { label: () => phrase('从这里听'), act: play },
          { label: () => phrase('我来读'), act: (sentence) => void aloud(sentence) },
        ],
        hasPlayer,
      }),
    );
  }

  /** Once a page, when the work is completed. */
  async #stamp(): Promise<void> {
    const place = this.querySelector<HTMLElement>('[data-sealed]');
    if (!place || this.#isStamped) return;
    this.#isStamped = true;
    const { stampSeal } = await import('@/media/reading/sealed.ts');
    await stampSeal(place);
  }

  get #outline(): Outline {
    const text = this.querySelector('[data-text]');
    return {
      activity: this.dataset['activity'] as Activity,
      revision: this.dataset['revision'] ?? '',
      parts: text ? outlineOf(text) : [],
    };
  }
}

customElements.define('x-reading', ReadingElement);
