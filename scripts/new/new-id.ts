import { pinyin } from 'pinyin-pro';

/** Longer ids make addresses that nobody can read out. */
const longest = 48;

/** An id from a title's pinyin, with a number after it where it is taken: `san-wan-gai-bian-2`. */
export function newId(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = shorten(fromPinyin(title)) || fallback;
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

function fromPinyin(title: string): string {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Cuts at the end of a syllable. */
function shorten(id: string): string {
  return id.length <= longest ? id : id.slice(0, longest + 1).replace(/-[^-]*$/, '');
}
