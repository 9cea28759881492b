/**
 * The text of a CSV file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that without exception, else GB 18030 (which
 * includes GBK), as Chinese table programs write it. Throws where it is none of these.
 */
export function decode(file: Uint8Array): string {
  const text = new TextDecoder(encodingOf(file), { fatal: true }).decode(file);
  if (text.includes('\0')) throw new Error('not a text');
  return text;
}

function encodingOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
