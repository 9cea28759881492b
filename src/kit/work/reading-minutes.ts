/** How many Chinese characters (or Latin words) a practised adult reads a minute; slower than novels, for lessons. */
const perMinute = 350;

/** Minutes to read a text written in Markdown, at least one. Markup, question fences and frontmatter do not count. */
export function readingMinutes(markdown: string): number {
  const text = markdown.replace(/```[\s\S]*?```/g, '').replace(/<[^>]+>/g, '');
  const characters = text.match(/\p{Script=Han}|[\p{Script=Latin}\d]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / perMinute));
}
