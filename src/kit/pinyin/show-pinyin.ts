import { textNodesOf } from '@/kit/sentence/words.ts';
import './pinyin.css';

/** So many sentences are set at once: an old computer shall answer in between. */
const atOnce = 40;

const han = /\p{Script=Han}/u;

/** A character with the marks that may not be parted from it at a line's end: browsers break at what is set like this. */
const together = /([“‘「『（〈《]*\p{Script=Han}[，。、；：！？”’」』）〉》…—·,.;:!?)]*)/u;

/** Sentence id → the pinyin of its Chinese characters; `/reading/<id>/pinyin.json`. */
type Pinyin = { [sentence: string]: string };

let asked = 0;

/**
 * Sets the pinyin above each character of a text, and keeps what is being read in its place. The pinyin is drawn by CSS:
 * it is no text, so it is neither copied, found, spoken nor part of a sentence's words. Throws where it can't be fetched.
 */
export async function showPinyin(text: HTMLElement, address: string): Promise<void> {
  const mine = ++asked;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const pinyin = (await answer.json()) as Pinyin;
  const sentences = [...text.querySelectorAll<HTMLElement>('.sentence')];
  if (mine !== asked) return;
  stayWhileChanging(text, () => text.classList.add('with-pinyin'));
  for (let at = 0; at < sentences.length; at += atOnce) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    if (mine !== asked) return;
    stayWhileChanging(text, () => {
      for (const sentence of sentences.slice(at, at + atOnce)) setAbove(sentence, pinyin[sentence.id] ?? '');
    });
  }
}

/** Takes the pinyin away; the text is as it was. */
export function hidePinyin(text: HTMLElement): void {
  asked++;
  stayWhileChanging(text, () => {
    text.classList.remove('with-pinyin');
    for (const one of text.querySelectorAll('.py, .py-line')) one.replaceWith(...one.childNodes);
    text.normalize();
  });
}

function setAbove(sentence: HTMLElement, pinyin: string): void {
  if (pinyin === '' || sentence.querySelector('.py')) return;
  const nodes = textNodesOf(sentence);
  const syllables = pinyin.split(' ');
  const count = nodes.reduce((sum, { data }) => sum + Array.from(data).filter((one) => han.test(one)).length, 0);
  // Traditional characters may be more or fewer than the Simplified ones: then none is better than a wrong one.
  if (count !== syllables.length) return;
  let next = 0;
  for (const node of nodes) {
    const pieces = node.data.split(together).map((piece, i): string | Element => {
      if (i % 2 === 0) return piece;
      const character = han.exec(piece)?.[0] ?? '';
      const above = withPinyin(character, syllables[next++] ?? '-');
      if (piece === character) return above;
      const [before = '', after = ''] = piece.split(character);
      return element('py-line', before, above, after);
    });
    node.replaceWith(...pieces);
  }
}

function withPinyin(character: string, syllable: string): Element {
  const above = element('py', character);
  if (syllable !== '-') above.dataset['py'] = syllable;
  return above;
}

function element(className: string, ...content: (string | Element)[]): HTMLElement {
  const made = Object.assign(document.createElement('span'), { className });
  made.append(...content);
  return made;
}

/** The first sentence in view stays where it is, however the lines above it change. */
function stayWhileChanging(text: HTMLElement, change: () => void): void {
  const inView = [...text.querySelectorAll('.sentence')].find((one) => one.getBoundingClientRect().bottom > 0);
  const before = inView?.getBoundingClientRect().top ?? 0;
  change();
  // Whoever is above the text sees nothing of it move.
  if (!inView || before > innerHeight || text.getBoundingClientRect().top > 0) return;
  scrollBy({ top: inView.getBoundingClientRect().top - before, behavior: 'instant' });
}
