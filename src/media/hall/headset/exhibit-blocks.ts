import { phrase } from '@/kit/language/phrase.ts';
import type { Block } from '@/kit/stage/xr/layout.ts';
import { chartOf, timelineOf } from '@/media/hall/walk/board.ts';
import type { ExhibitWords } from '@/media/hall/walk/words.ts';

/** What the label of an exhibit says in a headset, from the page's own words. */
export function exhibitBlocks({ kind, title, caption, paragraphs, article }: ExhibitWords): Block[] {
  const blocks: Block[] = [{ kind: 'title', text: title }];
  if (caption) blocks.push({ kind: 'small', text: caption });
  for (const text of paragraphs) blocks.push({ kind: 'text', text });
  for (const { label, value } of chartOf(article)?.rows ?? [])
    blocks.push({ kind: 'text', text: `${label}：${value}` });
  for (const { when, what } of timelineOf(article) ?? []) blocks.push({ kind: 'text', text: `${when}　${what}` });
  const only = onThePage(kind, article);
  if (only) blocks.push({ kind: 'small', text: only });
  return blocks;
}

/** What a headset does not show. */
function onThePage(kind: string, article: HTMLElement): string | undefined {
  if (kind === 'doorway') return phrase('这扇门通向别处：摘下头显，从这件展品的说明里走过去。');
  if (article.querySelector('a[href$=".pdf"]')) return phrase('原件请在网页上打开。');
  return undefined;
}
