/** A piece of a text: what was looked for, or what stands between. Joined, the pieces are the text. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** Cuts a text where it says what is looked for; case makes no difference. */
export function wordsIn(text: string, query: string): Piece[] {
  const wanted = query.toLowerCase();
  const all = text.toLowerCase();
  // Some letters grow when they become small: then places would not be the same.
  if (wanted === '' || all.length !== text.length) return [{ text, isHit: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = all.indexOf(wanted); at !== -1; at = all.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false });
    from = at + wanted.length;
    pieces.push({ text: text.slice(at, from), isHit: true });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
  return pieces;
}
