/** What ends a sentence, with the marks that close a quotation or bracket behind it. */
const ending = /[。！？；!?;]+(?:…+)?[”’」』）)》\]"']*|[.…]+[”’」』）)》\]"']+|\.(?=\s|$)/gu;

/** A word: without one, a stretch of text is no sentence. */
const word = /[\p{L}\p{N}]/u;

/** Behind these a full stop shortens a word: `No. 7`, `U.S. `. */
const shortened = /(?:\b\p{L}|\b(?:No|vs|etc|Mr|Mrs|Dr|St))\.$/u;

/**
 * Cuts a paragraph into its sentences; joined they are the paragraph again. A semicolon ends one too: what is heard and
 * lit at once stays short. Stretches without a word (a lone mark) stay with the sentence before them.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(ending)) {
    const to = match.index + match[0].length;
    if (shortened.test(paragraph.slice(Math.max(0, to - 5), to))) continue;
    add(sentences, paragraph.slice(from, to));
    from = to;
  }
  add(sentences, paragraph.slice(from));
  return sentences;
}

function add(sentences: string[], text: string): void {
  const before = sentences.at(-1);
  if (text === '') return;
  if (before === undefined || (word.test(text) && word.test(before))) sentences.push(text);
  else sentences[sentences.length - 1] = before + text;
}
