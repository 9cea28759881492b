import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

/** As it was first written: what is stored was made by it, and must be recognised for ever. */
function first(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.nat(4_294_967_300).map(String),
  fc.constantFrom('__proto__', '01', '-1'),
);
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 0, -0, 1e21, 0.1, '', '\u0000', '\ud800', '中'),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries) as object),
  ),
})).value;

test('is letter for letter what was stored before, in whatever order keys come', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(value)).toBe(first(value));
    }),
  );
  expect(canonicalJson({ b: undefined, 10: 1, 9: 2, a: [{ d: 1, c: 2 }] })).toBe('{"9":2,"10":1,"a":[{"c":2,"d":1}]}');
});
