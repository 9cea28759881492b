/** How many Chinese characters (or Latin words) a practised adult reads a minute; slower than novels, for lessons. */
export const perMinute = 350;

/** How long a question takes, with its explanation. */
const minutesPerQuestion = 0.5;

/** Minutes to study a text written in Markdown, at least one. Markup and frontmatter do not count, questions do. */
export function readingMinutes(markdown: string): number {
  const questions = markdown.match(/^ *```question\b/gm)?.length ?? 0;
  const text = markdown.replace(/```[\s\S]*?```/g, '').replace(/<[^>]+>/g, '');
  return Math.max(1, Math.round(charactersIn(text) / perMinute + questions * minutesPerQuestion));
}

/** How many characters a text has to be read: Chinese ones, and a word or number of others as one. */
export function charactersIn(text: string): number {
  return text.match(/\p{Script=Han}|[\p{Script=Latin}\d]+/gu)?.length ?? 0;
}
