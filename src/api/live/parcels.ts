/** PostgreSQL takes payloads of less than 8,000 bytes. */
const most = 7900;

/**
 * Makes a message into payloads that NOTIFY takes. JSON in ASCII: a byte a character, so it may be cut anywhere, and
 * nothing in it that PostgreSQL refuses in text.
 * @param sender names the process: it does not listen to itself
 * @param number tells the sender's messages apart
 */
export function pack(message: unknown, sender: string, number: number): string[] {
  const json = JSON.stringify(message).replaceAll(
    /[\u007F-\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const count = Math.max(1, Math.ceil(json.length / most));
  return Array.from({ length: count }, (_, index) => {
    const head = `${sender} ${number} ${index} ${count} `;
    return head + json.slice(index * most, (index + 1) * most);
  });
}

/**
 * Joins payloads to messages again. Those of a message arrive one after the other, for they are sent in one transaction;
 * a message of which some are missing (the connection broke) is dropped.
 */
export function unpacker(self: string): (payload: string) => { message: unknown } | null {
  let key = '';
  let parts: string[] = [];
  return (payload) => {
    const [, sender, number, index, count, part] = /^(\S+) (\d+) (\d+) (\d+) (.*)$/s.exec(payload) ?? [];
    if (sender === undefined || sender === self || part === undefined) return null;
    if (Number(index) === 0) {
      key = `${sender} ${number}`;
      parts = [];
    }
    if (key !== `${sender} ${number}` || parts.length !== Number(index)) return null;
    parts.push(part);
    if (parts.length < Number(count)) return null;
    const message: unknown = JSON.parse(parts.join(''));
    key = '';
    parts = [];
    return { message };
  };
}
