/** What begins a block where a line begins: heading, quotation, list, rule, fence. */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{2,}|={2,}|~{3,})/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Plain text as Markdown that shows just this text (see kit/markdown/inline.ts): marks are escaped where they would mean
 * something. Lines become paragraphs. Blanks (`____`) stay blanks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLine(line.replace(/[ \t\u00a0]+/g, ' ').trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The same for a piece within a line: spaces at its ends stay. */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~\n]|$)/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/_+/g, (run) => (run.length >= 4 ? run : run.replaceAll('_', '\\_')))
    .replace(/\](?=[(:[])/g, '\\]')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '&amp;');
}

function escapeLine(line: string): string {
  const escaped = escapeInline(line);
  return escaped.replace(numbered, '$1\\$2').replace(blockStart, '\\$&');
}

/** Escapes what would begin a block at the beginning of a line that is Markdown already. */
export function escapeBlockStart(line: string): string {
  return line.replace(numbered, '$1\\$2').replace(blockStart, '\\$&');
}
