import { type ReviewCard, setAside } from '@/core/review/deck.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { record } from '@/learner/record.ts';
import type { Known } from '@/review/figures.ts';
import { taughtWords } from '@/review/taught-at.ts';

/** Lists what was set aside, why and where it is taught; each can be brought back. */
export function showAside(root: HTMLElement, { cards, works }: Known): void {
  const aside = setAside(cards);
  (root.querySelector('[data-aside]') as HTMLElement).hidden = aside.length === 0;
  root.querySelector('[data-aside-list]')?.replaceChildren(
    ...aside.map((card) => {
      const item = document.createElement('li');
      const why = card.schedule.aside === 'leech' ? phrase('多次没记住，建议重读') : phrase('你说不再问');
      const where = taughtWords(card.activity, card.question, works);
      item.append(why, '。', ...where, ' ', restoreButton(card));
      return item;
    }),
  );
}

function restoreButton({ activity, question }: ReviewCard): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = phrase('放回来');
  button.addEventListener('click', () => {
    void record({ activity, part: question, verb: 'rated', rating: 'restore' });
  });
  return button;
}
