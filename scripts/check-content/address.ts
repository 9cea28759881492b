/** An address as it was meant: `%E4%B8%80` is 一. One that is badly encoded stays as it is. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
