/** What stands in a sentence and is none of its words: the card of a term. */
const aside = '[role="note"], noscript';

/** The text nodes of a sentence's own words, in their order. */
export function textNodesOf(sentence: Element): Text[] {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(aside)) nodes.push(node);
  }
  return nodes;
}

/** The words of a sentence as they are read. */
export function wordsOf(sentence: Element | null): string {
  if (!sentence) return '';
  const words = textNodesOf(sentence).map(({ data }) => data);
  return words.join('').replace(/\s+/g, ' ').trim();
}
