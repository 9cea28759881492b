import { hashText } from './work-files.ts';

/** Bytes of one digest: browsers digest what they have in memory whole, and a film has no place there. */
export const pieceBytes = 8_000_000;

/**
 * Names a content of any length as it comes: up to one piece by the beginning of its SHA-256, beyond by that of the
 * digests of its pieces, one after the other. The build and the device both count so.
 */
export class ContentHash {
  readonly #digests: ArrayBuffer[] = [];
  #parts: Uint8Array[] = [];
  #held = 0;

  async add(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + pieceBytes - this.#held);
      this.#parts.push(part);
      this.#held += part.length;
      from += part.length;
      if (this.#held === pieceBytes) await this.#close();
    }
  }

  async text(): Promise<string> {
    if (this.#held > 0 || this.#digests.length === 0) await this.#close();
    const [only] = this.#digests;
    if (only && this.#digests.length === 1) return hashText(only);
    return hashText(await digestOf(this.#digests.map((digest) => new Uint8Array(digest))));
  }

  async #close(): Promise<void> {
    this.#digests.push(await digestOf(this.#parts));
    this.#parts = [];
    this.#held = 0;
  }
}

async function digestOf(parts: Uint8Array[]): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', await new Blob(parts as BlobPart[]).arrayBuffer());
}
