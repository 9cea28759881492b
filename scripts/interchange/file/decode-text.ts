import { Refusal } from '../../new/new-work.ts';

/**
 * The text of a file in any of the encodings that Chinese Windows, Excel and Moodle write: UTF-8 with or without a mark,
 * UTF-16, GB18030 (and with it GBK and GB2312). Line ends become `\n`.
 * @throws a `Refusal` where the bytes are none of these
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAs(encodingOf(bytes), bytes);
  if (text === undefined || text.includes('\0')) {
    throw new Refusal('认不出文件的编码。请用记事本打开，选“另存为”，编码选 UTF-8，再导入。');
  }
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return decodeAs('utf-8', bytes) === undefined ? 'gb18030' : 'utf-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
