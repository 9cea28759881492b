/** Simplified text → the text in another language, with `{name}` for what varies and `{n:one|more}` for its number. */
export type Phrasebook = { [simplified: string]: string };

/**
 * A function that finds what a piece of interface text is in another language; undefined for text that is not in the
 * phrasebook. Space around the text stays. A row of phrases with ` · ` or `、` between is translated piece by piece.
 * The build translates pages with it; English words around a work are put in by the same function in the browser, so it
 * refers to nothing outside of itself.
 */
export function translatorOf(phrases: Phrasebook): (text: string) => string | undefined {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const patterns = Object.keys(phrases)
    .filter((key) => key.includes('{'))
    .map((key) => {
      const escaped = key.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
      // Numbers have short names: what is counted, and the parts of a day.
      const source = escaped.replace(/\{(\w+)\}/g, (_, name: string) =>
        /^(?:n|all|year|month|day)$/.test(name) ? `(?<${name}>[\\d.]+)` : `(?<${name}>.+?)`,
      );
      return { match: new RegExp(`^${source}$`), english: phrases[key] ?? '' };
    });

  function fill(english: string, values: { [name: string]: string | undefined }): string {
    return english.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
      const value = values[name] ?? '';
      if (one !== undefined) return (value === '1' ? one : more) ?? '';
      return name === 'month' ? (months[Number(value) - 1] ?? value) : value;
    });
  }

  function one(text: string): string | undefined {
    const whole = Object.hasOwn(phrases, text) ? phrases[text] : undefined;
    if (whole !== undefined) return whole;
    for (const { match, english } of patterns) {
      const groups = match.exec(text)?.groups;
      if (groups) return fill(english, groups);
    }
    return undefined;
  }

  return (text) => {
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    const plain = words.replace(/\s+/g, ' ');
    if (plain === '') return undefined;
    const found = one(plain);
    if (found !== undefined) return before + found + after;
    const pieces = plain.split(/( · |、)/);
    if (pieces.length === 1) return undefined;
    const translated = pieces.map((piece, index) => {
      if (index % 2 === 1) return piece === '、' ? ', ' : piece;
      return one(piece) ?? (/\p{Script=Han}/u.test(piece) ? undefined : piece);
    });
    return translated.includes(undefined) ? undefined : before + translated.join('') + after;
  };
}
