import type { Outline } from '@/core/progress/outline.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isPartDone } from '@/core/progress/read.ts';
import { optionPart } from '@/kit/interaction/interaction.ts';
import { barBefore, type Meeting, stopBetween } from '@/kit/interaction/meeting.ts';
import { openMeeting, type Outcome } from '@/kit/interaction/open-meeting.ts';
import { pause, play } from '@/kit/player/now.ts';
import { keepAnswers } from '@/kit/question/keep-answers.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import type { ReadingMeeting } from './reading-meeting.ts';

/**
 * Shows interactions of a reading when the voice has passed their sentences. Time is counted in sentences: what comes
 * behind the third is at 3. Answers how to stop.
 */
export function watchMeetings(root: HTMLElement, { activity, parts }: Outline): () => void {
  const given = JSON.parse(root.querySelector('[data-reading-meetings]')?.textContent ?? '[]') as ReadingMeeting[];
  const sentences = parts.flatMap((part) => part.sentences);
  const meetings = given.map(({ sentence, ways, ...one }): Meeting & Pick<ReadingMeeting, 'ways'> => {
    const at = sentences.indexOf(sentence) + 1;
    return { ...one, at, since: at - 1, ways: ways ?? [] };
  });
  const done = new Set<string>();
  let work: WorkProgress | undefined;
  let reached = 0;
  let shown: Meeting | undefined;
  let close: (() => void) | undefined;

  const isDone = ({ id }: Meeting) => done.has(id) || isPartDone(work, id);
  const shut = () => {
    close?.();
    close = undefined;
    shown = undefined;
  };
  const end = (meeting: Meeting & Pick<ReadingMeeting, 'ways'>, outcome: Outcome) => {
    shut();
    const { id, kind, at, ways = [] } = meeting;
    reached = at;
    if (outcome.how === 'again') {
      reached = Math.max(0, at - 1);
      play(sentences[at - 1] ?? '');
      return;
    }
    if (outcome.how === 'chosen') met(id, optionPart(id, outcome.index));
    else if (outcome.how === 'done' && kind !== 'question') met(id);
    const to = outcome.how === 'chosen' ? (ways[outcome.index] ?? undefined) : undefined;
    if (to !== undefined) reached = sentences.indexOf(to);
    const next = to ?? sentences[at];
    if (next !== undefined) play(next);
  };
  const met = (id: string, option?: string) => {
    done.add(id);
    void record({ activity, verb: 'experienced', part: id, ...(option !== undefined && { parts: [option] }) });
  };
  const open = (meeting: Meeting & Pick<ReadingMeeting, 'ways'>) => {
    const section = root.querySelector<HTMLElement>(`[data-meeting="${meeting.id}"]`);
    if (!section || close) return;
    pause();
    shown = meeting;
    close = openMeeting(section, meeting, { isDone: isDone(meeting), end: (outcome) => end(meeting, outcome) });
  };
  const onTurn = ({ detail: { sentence, isPlaying, isOver } }: CustomEvent<Turn>) => {
    if (!isPlaying && !isOver) return;
    if (shown) {
      // Who plays on by the bar leaves what may be left.
      if (shown.required && !isDone(shown)) return pause();
      shut();
    }
    const now = isOver ? sentences.length : sentences.indexOf(sentence ?? '');
    if (now === -1) return;
    const isNext = now === reached + 1 || isOver;
    const found = isNext ? stopBetween(meetings, reached, now, isDone) : barBefore(meetings, reached, now, isDone);
    reached = now;
    if (found) open(found);
  };
  type Turn = DocumentEventMap['sentenceturn']['detail'];

  document.addEventListener('sentenceturn', onTurn);
  void loadProgress().then((progress) => (work = progress[activity]));
  const stops = [
    subscribe((progress) => (work = progress[activity])),
    keepAnswers({
      loadProgress,
      subscribe,
      record: (deed, score) => {
        done.add(deed.part);
        return record(deed, score);
      },
    }),
    () => document.removeEventListener('sentenceturn', onTurn),
    shut,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
