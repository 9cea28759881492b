/** Characters that mean something in GIFT. */
const special = /[\\~=#{}:]/g;

/** A text as it stands in GIFT: on one line, so that no blank line ends the question. */
export function escapeGift(text: string): string {
  return text.replace(special, '\\$&').replaceAll('\n', '\\n');
}

/*
 * The parser reads characters of no script (noncharacters of Unicode) as ordinary text. What is escaped becomes such a
 * character before the question is parsed and itself again afterwards: nothing depends on how the parser unescapes.
 */
const stand = '\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7\uFDD8\uFDD9\uFDDA\uFDDD';
const meant = '\\~=#{}:\n/&-';
/** Between spaces: the parser would make one of several. */
const apart = '\uFDDB';

/** What stands for a character that is text, not a mark. */
export function standIn(character: string): string {
  return stand[meant.indexOf(character)] ?? character;
}

/** Where the answer stood in the text of a question. */
export const blankMark = '\uFDDC';

/** Puts stand-ins for all that is escaped. */
export function protect(text: string): string {
  return text
    .replace(/\\([\\~=#{}:n])/g, (_, character: string) => standIn(character === 'n' ? '\n' : character))
    .replaceAll('\\', standIn('\\'))
    .replaceAll('//', standIn('/').repeat(2))
    .replaceAll('&&', standIn('&').repeat(2))
    .replace(/(?<=[^\s~=#{}:])[^\S\n]{2,}(?=[^\s~=#{}:])/g, (spaces) => [...spaces].join(apart));
}

/** The text that was meant. */
export function restore(text: string): string {
  return text
    .replaceAll(apart, '')
    .replace(/[\uFDD1-\uFDDA\uFDDD]/g, (character) => meant[stand.indexOf(character)] ?? '')
    .replaceAll(blankMark, '____')
    .trim();
}
