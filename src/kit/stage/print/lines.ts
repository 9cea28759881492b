/** What may not begin a line, and what may not end one. */
const notFirst = /[，。、；：！？）」』】》…—·％%,.;:!?)\]}”’]/;
const notLast = /[（「『【《([{“‘]/;

/**
 * Breaks a text into lines as Chinese is set: between any characters, but no punctuation at a line's beginning, no opening
 * bracket at its end, and Latin words and numbers stay whole.
 * @param measure the width of a piece of text
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  const units = text.match(/[A-Za-z0-9.,%+\-/’']+|\s+|./gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line === '' && /^\s/.test(unit)) continue;
    if (line === '' || measure(line + unit) <= width) {
      line += unit;
      continue;
    }
    if (notFirst.test(unit[0]!)) {
      // Punctuation may hang a little, as it does in print.
      line += unit;
      continue;
    }
    let carried = '';
    while (line.length > 1 && notLast.test(line.at(-1)!)) {
      carried = line.at(-1)! + carried;
      line = line.slice(0, -1);
    }
    lines.push(line.trimEnd());
    line = carried + (/^\s/.test(unit) ? '' : unit);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
