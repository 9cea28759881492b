/**
 * HTML as a row of pieces. Astro writes well-formed HTML, and the variants of a page must differ from it in words and
 * nothing else: so tags are passed on as they are written, and nothing is parsed into a tree and printed again.
 */
export interface Piece {
  kind: 'text' | 'open' | 'close' | 'script' | 'other';
  /** As it stands in the page. */
  raw: string;
  /** The element's name in small letters, of tags and of scripts. */
  name: string;
}

const pieces =
  /<!--[^]*?-->|<(script|style)\b[^>]*>[^]*?<\/\1\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>|<![^>]*>|[^<]+|</gi;

/** Cuts a page into pieces; joined they are the page. */
export function piecesOf(html: string): Piece[] {
  return Array.from(html.matchAll(pieces), ([raw, block]) => {
    if (block !== undefined) return { kind: 'script', raw, name: block.toLowerCase() };
    const name = /^<\/?([a-z][^\s/>]*)/i.exec(raw)?.[1]?.toLowerCase() ?? '';
    if (name === '') return { kind: raw.startsWith('<') && raw.length > 1 ? 'other' : 'text', raw, name };
    return { kind: raw.startsWith('</') ? 'close' : 'open', raw, name };
  });
}

const attributes = /(\s)([^\s=>"'/]+)=(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute of a tag, as it stands there; undefined where it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, , found, double, single] of tag.matchAll(attributes)) if (found === name) return double ?? single;
  return undefined;
}

/** Writes another value into an attribute that the tag has, or adds it. */
export function withAttribute(tag: string, name: string, value: string): string {
  let isThere = false;
  const written = tag.replace(attributes, (whole, space: string, found: string) => {
    if (found !== name) return whole;
    isThere = true;
    return `${space}${name}="${value}"`;
  });
  return isThere ? written : written.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end}`);
}

/** Attributes that are read out or shown; those of our own are shown by styles, `content: attr(…)`. */
const labels = new Set([
  ...['alt', 'title', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'label'],
  ...['data-open-word', 'data-close-word'],
]);

/** Rewrites a tag's words and links; every other attribute stays as it is. */
export function rewriteTag(
  { raw, name: tag }: Piece,
  { label, link }: { label: (words: string) => string; link: (address: string) => string },
): string {
  if (!raw.includes('=')) return raw;
  return raw.replace(attributes, (whole, space: string, name: string, double?: string, single?: string) => {
    const value = double ?? single ?? '';
    const write = (text: string): string =>
      text === value ? whole : `${space}${name}="${text.replaceAll('"', '&quot;')}"`;
    if (labels.has(name)) return write(label(value));
    if (name === 'href' || name === 'action' || name === 'formaction') return write(link(value));
    if (name === 'content' && tag === 'meta') return write(metaContent(raw, value, label, link));
    if (name === 'value' && tag === 'input' && /\stype="(?:submit|button|reset)"/.test(raw)) return write(label(value));
    return whole;
  });
}

function metaContent(
  tag: string,
  value: string,
  label: (words: string) => string,
  link: (address: string) => string,
): string {
  if (attributeOf(tag, 'name') === 'description') return label(value);
  if (attributeOf(tag, 'http-equiv') !== 'refresh') return value;
  return value.replace(/(;\s*url=)(.*)$/i, (_, before: string, address: string) => `${before}${link(address)}`);
}
