/** Something an editor got wrong, and where. */
export interface Mistake {
  /** Path from the project's folder, with `/`: `content/lesson/san-wan/index.mdx`. */
  file: string;
  /** Counted from 1. */
  line: number;
  column?: number;
  /** In Chinese: what is wrong, and what to do. */
  text: string;
}

/** By file, then by line; mistakes that are found twice are listed once. */
export function inOrder(mistakes: Mistake[]): Mistake[] {
  const seen = new Set<string>();
  const different = mistakes.filter((mistake) => {
    const shown = showMistake(mistake);
    return !seen.has(shown) && seen.add(shown);
  });
  return different.sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** The line that an editor reads in the terminal. */
export function showMistake({ file, line, text }: Mistake): string {
  return `${file}:${line}  ${text}`;
}
