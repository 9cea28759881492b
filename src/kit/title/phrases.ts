/**
 * The phrases of a Chinese title: it may break after its punctuation before it breaks inside a phrase
 * (W3C CLREQ asks that a title's line breaks follow its sense).
 */
export function phrases(title: string): string[] {
  return title.match(/[^：，。；！？—]+[：，。；！？—]*[”」』》）]?|[：，。；！？—]+/gu) ?? [title];
}
