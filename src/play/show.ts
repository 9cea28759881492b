import { phrase } from '@/kit/language/phrase.ts';
import { answeredBy, outcome, rightIn, type Run, secondsOf } from '@/play/run.ts';

/** Which question it is, and how many were right. */
export function showSteps(root: HTMLElement, { mode, questions, answers }: Run): void {
  const answered = root.querySelector('.verdict:not([hidden])') !== null;
  const number = Math.max(1, answers.length + (answered ? 0 : 1));
  say(root, '[data-number]', String(number));
  say(root, '[data-of]', mode === 'challenge' ? phrase('关') : phrase('/ {n} 题', { n: questions.length }));
  say(root, '[data-tally]', answers.length > 0 ? phrase('答对 {n} 题', { n: rightIn(answers) }) : '');
}

/** Where the opponent stood after the same time. */
export function showRival(root: HTMLElement, { opponent }: Run, seconds: number): void {
  const rival = root.querySelector('[data-rival]') as HTMLElement;
  rival.hidden = !opponent;
  if (!opponent) return;
  const done = answeredBy(opponent, seconds);
  const bar = rival.querySelector('progress') as HTMLProgressElement;
  bar.max = opponent.answers.length;
  bar.value = done;
  bar.setAttribute('aria-label', opponent.name);
  say(rival, '[data-rival-name]', opponent.name);
  say(
    rival,
    '[data-rival-words]',
    phrase('答了 {done} 题，对 {right} 题', { done, right: rightIn(opponent.answers.slice(0, done)) }),
  );
}

/** What came of a run. */
export function showResult(root: HTMLElement, run: Run): void {
  const { mode, answers, questions, opponent } = run;
  const right = rightIn(answers);
  const seconds = Math.round(secondsOf(answers));
  const detail = opponent
    ? phrase('你对 {right} 题，用 {seconds} 秒；{name}对 {theirs} 题，用 {time} 秒。', {
        ...{ right, seconds, name: opponent.name },
        ...{ theirs: rightIn(opponent.answers), time: Math.round(secondsOf(opponent.answers)) },
      })
    : phrase('用时 {seconds} 秒。答错的题会到“今日复习”里来。', { seconds });
  say(root, '[data-result]', headline(run, right));
  say(root, '[data-detail]', mode === 'question' ? phrase('明天换一题。') : detail);
  const again = root.querySelector('[data-do="again"]') as HTMLElement;
  again.hidden = mode === 'question' || mode === 'daily' || questions.length === 0;
}

function headline({ mode, questions, answers, opponent }: Run, right: number): string {
  if (mode === 'question') return right === 1 ? phrase('今天这题答对了。') : phrase('今天这题还差一点。');
  if (mode === 'challenge') return phrase('闯过 {n} 关。', { n: right });
  if (!opponent) return phrase('答对 {right} 题，共 {n} 题。', { right, n: questions.length });
  const words = { won: phrase('这一轮你赢了。'), lost: phrase('这一轮对手赢了。'), even: phrase('打成平手。') };
  return words[outcome(answers, opponent.answers)];
}

function say(root: ParentNode, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place) place.textContent = text;
}
