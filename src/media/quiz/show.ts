import type { Summary } from '@/core/marking/round.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { percent } from '@/kit/question/verdict.ts';
import { missedIn, nextOpen, sumUp, type Run } from '@/media/quiz/run.ts';

/** Where one stopped, and the ways in that apply. */
export function showIntro(quiz: HTMLElement, run: Run): void {
  const intro = quiz.querySelector('.entrance') as HTMLElement;
  const { answered, correct } = sumUp(run);
  const isOpen = nextOpen(run) >= 0;
  write(intro, { answered, correct, total: run.questions.length, left: run.questions.length - answered });
  show(intro, 'stopped', [isOpen ? 'open' : 'done']);
  const start = intro.querySelector('[data-do="start"]') as HTMLElement;
  start.textContent = isOpen ? phrase('重新开始') : phrase('再来一轮');
  start.classList.toggle('button-quiet', isOpen);
  show(
    intro,
    'do',
    isOpen ? ['start', 'resume'] : ['start', 'review', ...(missedIn(run).length > 0 ? ['missed'] : [])],
  );
}

/** The number, and a mark for every question: answered right or wrong, or open; its shape says so, too. */
export function showSteps(quiz: HTMLElement, run: Run, index: number): void {
  const steps = quiz.querySelector('[data-steps]') as HTMLElement;
  write(steps, { number: index + 1, of: run.questions.length });
  const marks = run.questions.map((id, at) => {
    const mark = document.createElement('li');
    const score = run.answers[id]?.score;
    mark.className = score === undefined ? 'open' : score === 1 ? 'right' : 'wrong';
    mark.classList.toggle('now', at === index);
    return mark;
  });
  steps.querySelector('[data-track]')?.replaceChildren(...marks);
  const { answered, correct } = sumUp(run);
  write(steps, { tally: answered > 0 ? phrase('已答 {answered} 题，答对 {correct} 题', { answered, correct }) : '' });
}

/**
 * The buttons that apply below a question.
 * @returns the next thing to do, if the question is answered.
 */
export function showWays(quiz: HTMLElement, run: Run, index: number): HTMLElement | null {
  const onward = quiz.querySelector('[data-onward]') as HTMLElement;
  const isAnswered = Object.hasOwn(run.answers, run.questions[index] ?? '');
  const isLast = index === run.questions.length - 1;
  const isOpen = nextOpen(run) >= 0;
  const forward = !isAnswered ? ['skip'] : !isLast ? ['next'] : isOpen ? ['open', 'finish'] : ['finish'];
  show(onward, 'do', index > 0 ? ['back', ...forward] : forward);
  const finish = onward.querySelector('[data-do="finish"]');
  finish?.classList.toggle('button-quiet', isOpen);
  return isAnswered ? onward.querySelector(`[data-do="${forward[0]}"]`) : null;
}

/** The result, and the ways on that apply; the focus goes there, so that it is read out. */
export function showResult(quiz: HTMLElement, { answered, correct, score }: Summary, total: number): void {
  const result = quiz.querySelector('[data-result]') as HTMLElement;
  const left = total - answered;
  write(result, { correct, total, left, percent: percent(score) });
  const words = correct === total ? ['all'] : answered > correct ? ['some'] : [];
  show(result, 'words', [...words, ...(left > 0 ? ['open'] : [])]);
  show(result, 'do', ['start', ...(correct < total ? ['missed'] : []), ...(left > 0 ? ['open'] : [])]);
  result.querySelector('[data-do="start"]')?.classList.toggle('button-quiet', correct < total);
  result.focus({ preventScroll: true });
}

/** Shows, of the elements with `data-<kind>`, those named. */
function show(root: HTMLElement, kind: string, names: string[]): void {
  for (const element of root.querySelectorAll<HTMLElement>(`[data-${kind}]`))
    element.hidden = !names.includes(element.dataset[kind] ?? '');
}

/** Writes values into the elements with `data-<name>`. */
function write(root: HTMLElement, values: { [name: string]: string | number }): void {
  for (const [name, value] of Object.entries(values))
    for (const element of root.querySelectorAll(`[data-${name}]`)) element.textContent = String(value);
}
