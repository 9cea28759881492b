import type { Response } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import type { QuestionElement } from './question.element.ts';

interface Save {
  (record: { activity: Activity; part: string; verb: 'answered'; response: Response }, score: number): unknown;
}

/**
 * For pages with single questions (a lesson): hands every answer to `save` and puts the newest earlier answers back,
 * unless the member was faster.
 */
export async function keepAnswers(save: Save, load: () => Promise<Progress>): Promise<void> {
  document.addEventListener('answered', ({ detail: { activity, part, response, score } }) => {
    if (activity) save({ activity, part, verb: 'answered', response }, score);
  });
  const questions = [...document.querySelectorAll<QuestionElement>('x-question')];
  if (questions.length === 0) return;
  const progress = await load();
  for (const question of questions) {
    const answers = question.activity && progress[question.activity]?.answers;
    const answer = answers && Object.hasOwn(answers, question.part) ? answers[question.part] : undefined;
    if (answer && question.isUntouched) question.restore(answer.response, answer.score);
  }
}
