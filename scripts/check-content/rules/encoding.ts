import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';

/** Files are UTF-8 without marks and characters that nobody sees. */
export function encoding({ encodingMistakes }: Content): Mistake[] {
  return encodingMistakes;
}
