import { phrase } from '@/kit/language/phrase.ts';
import { textOf } from '@/kit/stage/view/text-of.ts';
import type { Block, PanelButton } from '@/kit/stage/xr/layout.ts';

/**
 * A question of the page as it stands now, for a panel. What is chosen and pressed on the panel is chosen and pressed on the
 * page: it is marked and recorded there. `undefined` for questions that are not about choosing.
 */
export function questionBlocks(question: HTMLElement): { blocks: Block[]; buttons: PanelButton[] } | undefined {
  const fieldset = question.querySelector('fieldset');
  const options = [...question.querySelectorAll<HTMLElement>('.options > [data-letter]')];
  if (!fieldset || options.length === 0 || question.matches('.type-hotspot')) return undefined;
  // The verdict comes first: below long options it would stand on another page.
  const blocks: Block[] = [
    ...verdictBlocks(question),
    { kind: 'text', text: textOf(question.querySelector('legend .ask')) },
  ];
  for (const option of options) blocks.push(...optionBlocks(option, fieldset.disabled));
  const hint = textOf(question.querySelector('.hint:not(.visually-hidden)'));
  if (hint) blocks.push({ kind: 'small', text: hint });
  return { blocks: [...blocks, ...keyBlocks(question)], buttons: buttonsOf(question) };
}

function optionBlocks(option: HTMLElement, isDone: boolean): Block[] {
  const input = option.querySelector('input')!;
  const line = option.querySelector('.line')!;
  const mark = (['right', 'wrong', 'missed'] as const).find((name) => line.matches(`.is-${name}`));
  const choice: Block = {
    kind: 'choice',
    text: textOf(option.querySelector('.text')),
    letter: textOf(option.querySelector('.letter')),
    isChosen: input.checked,
    ...(mark && { mark }),
    ...(!isDone && { act: () => input.click() }),
  };
  const feedback = option.querySelector<HTMLElement>('.feedback');
  return feedback && !feedback.hidden ? [choice, { kind: 'small', text: textOf(feedback) }] : [choice];
}

function verdictBlocks(question: HTMLElement): Block[] {
  const said = question.querySelector<HTMLElement>('.verdict:not([hidden]) [data-verdict]:not([hidden])');
  return said ? [{ kind: said.dataset['verdict'] === 'right' ? 'right' : 'wrong', text: textOf(said) }] : [];
}

/** The answer and why it is so, once the page shows them. */
function keyBlocks(question: HTMLElement): Block[] {
  return [...question.querySelectorAll('.verdict:not([hidden]) [data-key] > p')].map((part) => ({
    kind: part.matches('.explain') ? 'text' : 'small',
    // Names and what they name stand in pieces.
    text: part.matches('.solution') ? [...part.children].map(textOf).join(' ') : textOf(part),
  }));
}

/** Those of the page's buttons that are there now, but for folds. */
function buttonsOf(question: HTMLElement): PanelButton[] {
  const isShown = (button: HTMLElement): boolean => !button.hidden && button.closest('[hidden]') === null;
  return [...question.querySelectorAll<HTMLElement>('[data-act] button')].filter(isShown).map((button) => ({
    label: (button.textContent ?? '').trim(),
    isMain: button.matches('[data-check]'),
    act: () => button.click(),
  }));
}

/** What is said of questions that one writes, sorts or joins. */
export function elsewhere(question: HTMLElement): Block[] {
  return [
    { kind: 'text', text: textOf(question.querySelector('legend .ask')) },
    { kind: 'small', text: phrase('这种题请摘下头显，在网页上答。') },
  ];
}
