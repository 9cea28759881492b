import type { Noted } from '@/core/progress/notes.ts';

/** Bookmarks and notes as plain text: what is copied goes into any other program. */
export function notesText(title: string, notes: readonly Noted[]): string {
  const lines = notes.map(({ quote, text }) => (text === '' ? quote : `${quote}\n  ${text.replaceAll('\n', '\n  ')}`));
  return `${title}\n\n${lines.join('\n\n')}\n`;
}
