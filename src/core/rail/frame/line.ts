import type { Decoder } from './decoder.ts';

/** No encoder's line is longer: what is, is noise. */
const longestLine = 256;

/** Cuts a stream into lines at CR, LF or both and reads each; what `read` gives null for is passed over. */
export function lineDecoder<Message>(read: (line: string) => Message | null): Decoder<Message> {
  let line = '';
  let tooLong = false;
  return {
    push(bytes) {
      const messages: Message[] = [];
      for (const byte of bytes) {
        if (byte !== 10 && byte !== 13) {
          tooLong ||= line.length >= longestLine;
          if (!tooLong) line += String.fromCharCode(byte);
          continue;
        }
        const message = tooLong || line === '' ? null : read(line);
        if (message !== null) messages.push(message);
        line = '';
        tooLong = false;
      }
      return messages;
    },
  };
}
