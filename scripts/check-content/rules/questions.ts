import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';

/** Questions, in banks and in lessons, have what their type needs and a key that fits. */
export function questions({ works }: Content): Mistake[] {
  return works.flatMap((work) => work.questions.flatMap(({ mistakes }) => mistakes));
}
