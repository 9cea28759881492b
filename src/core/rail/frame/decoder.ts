/** What an encoder says in one frame: its count (or millimetres, where it measures these), and its number if it counts frames. */
export interface Reading {
  raw: number;
  seq?: number;
}

/** Turns a stream of bytes, cut anywhere, into messages. Never throws: what can't be read is passed over. */
export interface Decoder<Message> {
  push(bytes: Uint8Array): Message[];
}

/** What stands at a place in the bytes: a whole message, perhaps one that has not ended yet, or none. */
export type Look<Message> = { length: number; message: Message } | 'more' | 'none';

/**
 * A decoder for frames without a terminator. Where no frame begins, or its check sum is wrong, it looks again one byte
 * further, so that noise costs no more than the frames it touched.
 * @param look reads what begins at `at`; may ask for 'more' only up to `longest` bytes
 */
export function scan<Message>(
  look: (bytes: Uint8Array, at: number) => Look<Message>,
  longest: number,
): Decoder<Message> {
  let kept: Uint8Array = new Uint8Array(0);
  return {
    push(chunk) {
      const bytes = new Uint8Array(kept.length + chunk.length);
      bytes.set(kept);
      bytes.set(chunk, kept.length);
      const messages: Message[] = [];
      let at = 0;
      while (at < bytes.length) {
        const found = look(bytes, at);
        if (found === 'more' && bytes.length - at < longest) break;
        if (typeof found === 'object') {
          messages.push(found.message);
          at += found.length;
        } else at += 1;
      }
      kept = bytes.slice(at);
      return messages;
    },
  };
}
