import type { Activity } from '@/core/place/place.ts';
import { notesIn } from '@/core/progress/notes.ts';
import type { Notes } from '@/kit/note/start.ts';
import type { Study } from '@/kit/note/study.ts';
import type { ExtraTool } from '@/kit/note/tools.template.ts';

/** A sentence was chosen: by a tap on it or by a player's button. Dispatched on `document`. */
export interface SentenceChosen {
  id: string;
  by: 'pointer' | 'bar';
}

declare global {
  interface DocumentEventMap {
    sentencechosen: CustomEvent<SentenceChosen>;
  }
}

/** Where the text is read, as a share of the window's height. */
const readingLine = 0.3;

interface Page {
  activity: Activity;
  text: HTMLElement;
  list: HTMLElement | null;
  study: Study;
  extras: readonly ExtraTool[];
  /** Whether a player tells which sentence was tapped. */
  hasPlayer(): boolean;
}

/**
 * Loads bookmarks and notes when there are some, a sentence is chosen, or one of their keys is pressed: J and K go from
 * sentence to sentence, B bookmarks, A takes a note, Enter opens the tools. Answers how to stop it.
 */
export function watchSentences({ hasPlayer, ...page }: Page): () => void {
  const { text, study, activity } = page;
  let started: Promise<Notes> | undefined;
  const notes = async (): Promise<Notes> => {
    started ??= import('@/kit/note/start.ts').then(({ startNotes }) => startNotes(page));
    started.catch(() => (started = undefined)); // Without a network the next try may do.
    return started;
  };
  const startWhereNoted = async () => {
    if (notesIn((await study.loadProgress())[activity]).length > 0) await notes();
  };

  const onClick = ({ target }: Event) => {
    if (hasPlayer() || !(target instanceof Element) || target.closest('a, button, input')) return;
    const sentence = target.closest('.sentence');
    // Who selects words wants to copy them.
    if (!sentence || getSelection()?.isCollapsed === false) return;
    const detail: SentenceChosen = { id: sentence.id, by: 'pointer' };
    document.dispatchEvent(new CustomEvent('sentencechosen', { detail }));
  };
  const onChosen = ({ detail }: CustomEvent<SentenceChosen>) => void notes().then((there) => there.choose(detail.id));
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    const isFree = target === document.body || (target instanceof Element && target.matches('main, .sentence'));
    if (!isFree || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (act(key.toLowerCase(), target as Element)) event.preventDefault();
  };
  const act = (key: string, target: Element): boolean => {
    const sentences = [...text.querySelectorAll<HTMLElement>('.sentence')];
    const focused = sentences.indexOf(target as HTMLElement);
    const here = focused < 0 ? Math.max(0, sentences.findIndex(isAtReadingLine)) : focused;
    const sentence = sentences[here];
    if (!sentence) return false;
    if (key === 'j' || key === 'k') {
      const next = focused < 0 ? here : Math.min(Math.max(here + (key === 'j' ? 1 : -1), 0), sentences.length - 1);
      stepTo(sentences[next] ?? sentence);
    } else if (key === 'b') void notes().then((there) => there.bookmark(sentence.id));
    else if (key === 'a') void notes().then((there) => there.annotate(sentence.id));
    else if (key === 'enter' && focused >= 0) void notes().then((there) => there.choose(sentence.id));
    else return false;
    return true;
  };

  text.addEventListener('click', onClick);
  document.addEventListener('sentencechosen', onChosen);
  addEventListener('keydown', onKey);
  const stop = study.subscribe(() => void startWhereNoted());
  void startWhereNoted();
  return () => {
    text.removeEventListener('click', onClick);
    document.removeEventListener('sentencechosen', onChosen);
    removeEventListener('keydown', onKey);
    stop();
  };
}

function isAtReadingLine(sentence: HTMLElement): boolean {
  return sentence.getBoundingClientRect().bottom > innerHeight * readingLine;
}

/** Gives a sentence the focus, in the middle of the window if it would stand at its edge. */
function stepTo(sentence: HTMLElement): void {
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < innerHeight * 0.15 || bottom > innerHeight * 0.75) sentence.scrollIntoView({ block: 'center' });
}
