import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The part of harfbuzz's WebAssembly module that makes subsets. Arguments and results are addresses in its memory. */
interface Harfbuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const writable = 2;
const layoutFeatures = 6;

/**
 * Opens a TrueType font (its bytes, unpacked) and returns a function that cuts it down to the characters given.
 * The face stays open in harfbuzz's memory: a subset then takes a third of a millisecond instead of six.
 * All layout features stay (vertical forms, half-width punctuation); glyphs they can reach are kept with them.
 */
export async function openFace(font: Uint8Array): Promise<(characters: Iterable<string>) => Buffer> {
  const module = await readFile(fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
  const { instance } = await WebAssembly.instantiate(new Uint8Array(module));
  const harfbuzz = instance.exports as unknown as Harfbuzz;
  harfbuzz._initialize();
  const address = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, address);
  const face = harfbuzz.hb_face_create(harfbuzz.hb_blob_create(address, font.length, writable, 0, 0), 0);
  return (characters) => subset(harfbuzz, face, characters);
}

function subset(harfbuzz: Harfbuzz, face: number, characters: Iterable<string>): Buffer {
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const features = harfbuzz.hb_subset_input_set(input, layoutFeatures);
  harfbuzz.hb_set_clear(features);
  harfbuzz.hb_set_invert(features);
  const wanted = harfbuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfbuzz.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  const small = harfbuzz.hb_subset_or_fail(face, input);
  harfbuzz.hb_subset_input_destroy(input);
  if (small === 0) throw new Error('harfbuzz could not make a subset of the display face');
  const blob = harfbuzz.hb_face_reference_blob(small);
  const start = harfbuzz.hb_blob_get_data(blob, 0);
  // Memory may have grown, which detaches earlier views: take the view now, and copy out of it.
  const bytes = Buffer.from(harfbuzz.memory.buffer.slice(start, start + harfbuzz.hb_blob_get_length(blob)));
  harfbuzz.hb_blob_destroy(blob);
  harfbuzz.hb_face_destroy(small);
  return bytes;
}
