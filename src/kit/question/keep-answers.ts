import type { Response } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import type { Answered } from './answered.ts';
import type { QuestionElement } from './question.element.ts';

/** What a page's questions need of study records: the functions of these names in src/learner. */
interface Keeping {
  record(deed: { activity: Activity; part: string; verb: 'answered'; response: Response }, score: number): unknown;
  loadProgress(): Promise<Progress>;
  subscribe(listener: (progress: Progress) => void): () => void;
}

/**
 * For pages with single questions (a lesson): records every answer, and puts the newest earlier answers back, also
 * those that arrive later from another device; a question that was touched is left alone. Answers how to stop it.
 */
export function keepAnswers({ record, loadProgress, subscribe }: Keeping): () => void {
  const questions = [...document.querySelectorAll<QuestionElement>('x-question')];
  if (questions.length === 0) return () => undefined;

  const onAnswer = ({ detail: { activity, part, response, score } }: CustomEvent<Answered>) => {
    if (activity) record({ activity, part, verb: 'answered', response }, score);
  };
  const putBack = (progress: Progress) => {
    for (const question of questions) {
      const answers = question.activity && progress[question.activity]?.answers;
      const answer = answers && Object.hasOwn(answers, question.questionId) ? answers[question.questionId] : undefined;
      if (answer && question.isUntouched) question.restore(answer.response, answer.score);
    }
  };

  document.addEventListener('answered', onAnswer);
  // Questions come to life when the first of them is reached; until then there is nothing to put back into.
  void customElements.whenDefined('x-question').then(loadProgress).then(putBack);
  const stop = subscribe(putBack);
  return () => {
    document.removeEventListener('answered', onAnswer);
    stop();
  };
}
