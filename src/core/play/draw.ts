/** How many questions a round has. */
export const roundLength = 10;

/**
 * The names in an order that depends on the seed alone. Each name has its own lot (rendezvous hashing): a bank that is
 * added in the middle of the day seldom changes who comes first, and never turns the rest about.
 */
export function ranked(names: readonly string[], seed: string): string[] {
  const lots = new Map(names.map((name) => [name, lot(`${seed}/${name}`)]));
  return [...lots].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * The question of a day, the same for everyone.
 * @param site what tells one installation from another: its activity base
 */
export function questionOfDay(names: readonly string[], day: string, site: string): string | undefined {
  return ranked(names, `${site}/question/${day}`)[0];
}

/** The ten questions of a day's round, the same for everyone. */
export function roundOfDay(names: readonly string[], day: string, site: string): string[] {
  return ranked(names, `${site}/daily/${day}`).slice(0, roundLength);
}

/** FNV-1a, then the finalizer of MurmurHash3 (Austin Appleby, public domain): near names get far lots. */
function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
