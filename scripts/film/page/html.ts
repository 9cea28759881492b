/** Text as it stands in HTML, also in an attribute between double quotes. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Text whose lines end between words: in large type a word cut in two is seen before it is read. Numbers stay with their
 * measure. Expects `word-break: keep-all`.
 */
export function breakable(text: string): string {
  const together = text.replace(/(\d) (?=\p{Script=Han})|(\p{Script=Han}) (?=\d)/gu, '$1$2\u00a0');
  let before = '';
  return [...words.segment(together)]
    .map(({ segment }) => {
      const breaks =
        before !== '' && !/[\p{Ps}\p{Pi}\d\s]$/u.test(before) && /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(segment);
      before = segment;
      return `${breaks ? '<wbr>' : ''}${escape(segment)}`;
    })
    .join('');
}

/** Which sentences of the slide an element belongs to: its class says whether they are before, here or coming. */
export function during(from: number, to = from): string {
  return `data-from="${String(from)}" data-to="${String(to)}"`;
}
