import fc from 'fast-check';

/** As much of JSON Schema as our OpenAPI document uses. */
export interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: { [name: string]: JsonSchema };
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** Texts that break programs: NUL, halves of characters, other writing directions, quotes, formulas, paths. */
const nastyTexts = [
  ...['', ' ', '\0', 'a\0b', '\ud83d', '\udc00x', '\u202e', '\ufeff', 'ﷺ', '\r\n', '\\', '%', '_', '%00', '%_%\\'],
  ...[
    "' or 1=1 --",
    '"; drop table member; --',
    '=1+1',
    '../../etc/passwd',
    '{{7*7}}',
    '${x}',
    '<script>',
    'null',
    'NaN',
  ],
  ...['__proto__', 'constructor', 'toString', '1e999', '-0', '9007199254740993', 'x'.repeat(300), '林'.repeat(5000)],
];

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nastyTexts),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 63), [], {}, [[]], [null]),
  fc.constantFrom<unknown>({ ['__proto__']: 1 }, { constructor: { prototype: {} } }, { toString: 'x', length: -1 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 4 }),
);

/**
 * Values as a schema describes them, one in twelve of their pieces hostile.
 * @param known ids and names that exist, for a property: what is only made up leads nowhere
 */
export function valuesOf(schema: JsonSchema, known: Known, property = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 11, arbitrary: proper(schema, known, property) }, { weight: 1, arbitrary: nasty });
}

export type Known = (property: string) => readonly string[];

function proper(schema: JsonSchema, known: Known, property: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => proper(one, known, property)));
  if (schema.allOf !== undefined)
    return proper(Object.assign({}, ...schema.allOf, { allOf: undefined }), known, property);
  switch (schema.type) {
    case 'string':
      return texts(schema, known(property));
    case 'integer':
      return fc.integer({ min: bound(schema.minimum, 0), max: bound(schema.maximum, 1000) });
    case 'number':
      return fc.double({ min: bound(schema.minimum, -1e6), max: bound(schema.maximum, 1e6), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, known, property), { minLength: schema.minItems ?? 0, maxLength: 4 });
    case 'object':
      return objects(schema, known);
    default:
      return nasty;
  }
}

function bound(value: number | undefined, otherwise: number): number {
  return value === undefined || Math.abs(value) > 1e12 ? otherwise : value;
}

function texts({ pattern, maxLength = 40 }: JsonSchema, known: readonly string[]): fc.Arbitrary<string> {
  const words = fc.string({
    unit: fc.constantFrom(...'abcxyz019林支部·'),
    minLength: 1,
    maxLength: Math.min(maxLength, 12),
  });
  const fitting = pattern === undefined ? words : fc.oneof(words, matching(pattern, words));
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fitting });
}

/** Not every pattern of JavaScript can be turned round. */
function matching(pattern: string, otherwise: fc.Arbitrary<string>): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 100 });
  } catch {
    return otherwise;
  }
}

function objects({ properties = {}, required = [] }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valuesOf(one, known, name)]));
  const whole = fc.record(model, { requiredKeys: required });
  const broken = fc.tuple(fc.record(model, { requiredKeys: [] }), fc.dictionary(fc.string(), nasty, { maxKeys: 2 }));
  return fc.oneof(
    { weight: 9, arbitrary: whole },
    { weight: 1, arbitrary: broken.map(([some, more]) => ({ ...some, ...more })) },
  );
}
