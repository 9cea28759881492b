import { attributeOf, piecesOf, rewriteTag, withAttribute, type Piece } from './html.ts';

/** Elements without content: nothing stands in them, so they are not left again. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * A page with an English interface. What the phrasebook does not know is content: it stays Chinese, and its element says
 * so (`lang`), that it is read out as Chinese. `translate="no"` is left alone, and so are drawings but those with
 * `translate="yes"`.
 */
export function englishHtml(
  html: string,
  translate: (text: string) => string | undefined,
  link: (address: string) => string,
): string {
  const written: string[] = [];
  /** The elements that are open, innermost last: where the tag of each stands in `written`. */
  const open: { name: string; at: number; kept: boolean }[] = [];
  for (const piece of piecesOf(html)) {
    const { kind, raw, name } = piece;
    const parent = open.at(-1);
    if (kind === 'text') {
      const english = parent?.kept ? undefined : translate(raw);
      if (english === undefined && parent && !parent.kept) markChinese(written, parent, raw);
      written.push(english ?? raw);
    } else if (kind === 'open') {
      const kept = (parent?.kept ?? false) || attributeOf(raw, 'translate') === 'no';
      const tag = kept ? raw : tagIn(piece, translate, link);
      if (!empty.test(name) && !raw.endsWith('/>'))
        open.push({ name, at: written.length, kept: kept || (name === 'svg' && !isDrawnAnew(raw)) });
      written.push(tag);
    } else {
      if (kind === 'close') open.splice(Math.max(0, open.map((element) => element.name).lastIndexOf(name)));
      written.push(raw);
    }
  }
  return written.join('');
}

/** The words of most drawings are part of what they show. */
function isDrawnAnew(svg: string): boolean {
  return attributeOf(svg, 'translate') === 'yes';
}

function tagIn(
  piece: Piece,
  translate: (text: string) => string | undefined,
  link: (address: string) => string,
): string {
  const raw = piece.name === 'html' ? withAttribute(piece.raw, 'lang', 'en') : piece.raw;
  return rewriteTag({ ...piece, raw }, { label: (words) => translate(words) ?? words, link });
}

function markChinese(written: string[], { at }: { at: number }, text: string): void {
  const tag = written[at] ?? '';
  if (/\p{Script=Han}/u.test(text) && attributeOf(tag, 'lang') === undefined)
    written[at] = withAttribute(tag, 'lang', 'zh-Hans');
}
