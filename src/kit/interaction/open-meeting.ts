import { phrase } from '@/kit/language/phrase.ts';
import type { Meeting } from './meeting.ts';
import { placeSpots } from './spots.ts';

/** What became of an interaction. */
export type Outcome =
  /** It was seen, thought about, answered. */
  | { how: 'done' }
  /** It was left as it was. */
  | { how: 'skipped' }
  /** An option was taken. */
  | { how: 'chosen'; index: number }
  /** What leads up to it is wanted again. */
  | { how: 'again' };

interface Opening {
  /** Whether it was done before. */
  isDone: boolean;
  /** Of a choice: the option that was taken last. */
  taken?: number | undefined;
  end: (outcome: Outcome) => void;
}

/**
 * Shows an interaction that stands in the page: moves the focus into it and waits for what the member does. Escape skips
 * what may be skipped. Answers how to take it away again, which gives the focus back.
 */
export function openMeeting(section: HTMLElement, meeting: Meeting, { isDone, taken, end }: Opening): () => void {
  const { kind, required, seconds } = meeting;
  const listening = new AbortController();
  const { signal } = listening;
  const before = document.activeElement;
  const piece = (name: string) => section.querySelector<HTMLElement>(`[data-${name}]`);
  const [foot, on, say] = [piece('foot'), piece('on') as HTMLButtonElement | null, piece('say')];
  let done = isDone || kind === 'card' || kind === 'link' || kind === 'picture';
  let left = kind === 'pause' ? (seconds ?? 0) : 0;

  const show = () => {
    if (on) {
      on.disabled = required && !done;
      on.textContent = done ? phrase('继续') : kind === 'pause' ? phrase('想好了，继续') : phrase('先跳过');
      on.classList.toggle('button-quiet', !done && kind === 'question');
      on.hidden = on.disabled && kind === 'question';
    }
    const words = waitingWords(meeting, done, left);
    if (say && say.textContent !== words) say.textContent = words;
  };
  const leave = () => end(done || (kind === 'pause' && !required) ? { how: 'done' } : { how: 'skipped' });

  section.addEventListener('answered', () => ((done = true), show()), { signal });
  section.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const way = target?.closest<HTMLElement>('[data-way]');
      if (way) end({ how: 'chosen', index: Number(way.dataset['way']) });
      else if (target?.closest('[data-on]')) leave();
      else if (target?.closest('[data-rewind]')) end({ how: 'again' });
      else if (!target?.closest('[data-when]')) return;
      event.preventDefault();
    },
    { signal },
  );
  section.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || (required && !done)) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    },
    { signal },
  );
  const timer = left > 0 ? setInterval(tick, 1000) : undefined;
  function tick(): void {
    left -= 1;
    if (left > 0) return show();
    clearInterval(timer);
    done = true;
    show();
  }
  if (kind === 'pause' && left === 0) done = true;
  for (const way of section.querySelectorAll<HTMLElement>('[data-way]'))
    way.toggleAttribute('data-taken', Number(way.dataset['way']) === taken);

  section.classList.add('meeting-open');
  if (foot) foot.hidden = false;
  if (kind === 'picture') placeSpots(section, signal);
  show();
  section.scrollTop = 0;
  focusIn(section);

  return () => {
    listening.abort();
    clearInterval(timer);
    section.classList.remove('meeting-open');
    if (foot) foot.hidden = true;
    const hadFocus = section.contains(document.activeElement) || document.activeElement === document.body;
    if (hadFocus && before instanceof HTMLElement && before !== document.body && before.isConnected)
      before.focus({ preventScroll: true });
  };
}

function waitingWords({ kind, required }: Meeting, done: boolean, left: number): string {
  if (left > 0) return phrase('想一想，还有 {n} 秒', { n: left });
  if (done || !required) return '';
  if (kind === 'question') return phrase('答了这一题，才能继续。');
  return kind === 'choice' ? phrase('选一条路，才能继续。') : '';
}

/** A question reads itself out by its fieldset, even before its script is there; anything else by its words. */
function focusIn(section: HTMLElement): void {
  const question = section.querySelector<HTMLElement>('x-question fieldset');
  const words = section.querySelector<HTMLElement>('[data-words]');
  (question ?? words)?.focus({ preventScroll: true });
}
