/** A name for strangers: the first character, and the last where there are more than two: 林○满, 张○, 欧○○倩. */
export function maskedName(name: string): string {
  const letters = Array.from(name.trim());
  const [first = '○'] = letters;
  if (letters.length <= 2) return `${first}○`;
  return `${first}${'○'.repeat(letters.length - 2)}${letters.at(-1) ?? ''}`;
}
