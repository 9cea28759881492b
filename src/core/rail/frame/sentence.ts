/** A line with a check sum, as in NMEA 0183: `$text*HH`, HH being the exclusive or of the text's bytes in hexadecimal. */
export function seal(text: string): string {
  return `$${text}*${checkSum(text)}`;
}

/** The text of a sealed line; null where the frame or its check sum is wrong. */
export function unseal(line: string): string | null {
  const [, text, sum] = /^\$([^$*]*)\*([0-9A-Fa-f]{2})$/.exec(line) ?? [];
  return text !== undefined && sum?.toUpperCase() === checkSum(text) ? text : null;
}

function checkSum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at) & 0xff;
  return sum.toString(16).toUpperCase().padStart(2, '0');
}
