/** The paragraphs of a label: an empty line parts them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.replaceAll(/\s*\n\s*/g, '').trim())
    .filter((one) => one !== '');
}
