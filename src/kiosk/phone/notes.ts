const prefix = 'xuelang-guide-note:';

/** A guide's own words for a place, on this phone alone. */
export function ownNotes(address: string, part: string | null): string {
  return localStorage.getItem(`${prefix}${address}#${part ?? ''}`) ?? '';
}

/** Answers whether they could be kept. */
export function keepNotes(address: string, part: string | null, text: string): boolean {
  const key = `${prefix}${address}#${part ?? ''}`;
  try {
    if (text.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
