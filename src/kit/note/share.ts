/** The link to a sentence of this page. */
export function linkTo(sentence: string): string {
  return `${location.origin}${location.pathname}#${sentence}`;
}

/**
 * Hands the link to the device's own sheet where fingers are used and there is one, else copies it. Answers what came of
 * it; `refused` where this browser lets no script copy.
 */
export async function shareLink(sentence: string, words: string): Promise<'shared' | 'copied' | 'refused'> {
  const url = linkTo(sentence);
  // On plain http there is neither a sheet nor a clipboard, whatever the types say.
  const { share } = navigator as Partial<Navigator>;
  if (share && matchMedia('(pointer: coarse)').matches) {
    try {
      await share.call(navigator, { title: document.title, text: words, url });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
    }
  }
  return (await copy(url)) ? 'copied' : 'refused';
}

/** Copies a text; on plain http by the old way, which browsers still have. */
export async function copy(text: string): Promise<boolean> {
  const { clipboard } = navigator as Partial<Navigator>;
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed: the old way may be.
  }
  const focused = document.activeElement;
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
