import fc from 'fast-check';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { letter, type Question } from '@/core/marking/question.ts';

/** Pieces that mean something in one format or another, beside ordinary words. */
const pieces = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('支部', '三湾', '，', '。', ' ', 'year', '1927', '（', '）', '“', '”', '一九', '。A'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '~',
        '=',
        '#',
        '{',
        '}',
        ':',
        '::',
        '\\',
        '\\n',
        '->',
        '//',
        '%50%',
        '####',
        '[html]',
        '&&092;',
        '&amp;',
        '&lt;',
        '&',
        '<',
        '>',
      ],
      ...[
        '<b>',
        '</p>',
        '**',
        '*',
        '_',
        '`',
        '[a](https://a.b/c)',
        '![',
        '](',
        '- ',
        '1. ',
        '# ',
        '> ',
        '---',
        '"',
        "'",
        ']]>',
        '<!--',
        '-->',
      ],
      ...[
        '\n',
        '\n\n',
        '  ',
        '　　',
        '\t',
        '$CATEGORY: x',
        'T',
        'TRUE',
        '�'.slice(1),
        '😀',
        '𠮷',
        'é',
        '\u00a0',
        '***x***',
        '~~',
        '@@',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

/** Text as content may have it: nothing that the check refuses, and no blank. */
export function words(longest: number): fc.Arbitrary<string> {
  return fc
    .array(pieces, { minLength: 1, maxLength: 9 })
    .map((parts) =>
      parts
        .join('')
        .replace(/_{4,}/g, '__')
        .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu, (c) =>
          c === '\n' || c === '\t' ? c : '',
        ),
    )
    .map((text) =>
      [...text.trim()]
        .slice(0, Math.floor(longest / 2))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '' && text.length <= longest && !/^以上/.test(text));
}

const base = {
  id: fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-')),
  explain: words(1000),
  difficulty: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined }),
};

const differing = (text: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(text, { minLength, maxLength: 8 });
const options = differing(words(200), 2).chain((texts) =>
  fc.tuple(
    ...texts.map((text) => fc.record({ text: fc.constant(text), feedback: fc.option(words(300), { nil: undefined }) })),
  ),
);
const someOf = (count: number): fc.Arbitrary<string[]> =>
  fc.subarray(
    Array.from({ length: count }, (_, i) => letter(i)),
    { minLength: 1 },
  );
const percent = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.double({ min: 0, max: 50, noNaN: true }).map((x) => Math.round(x * 1000) / 1000),
);

/** Questions of every type; only those that an editor could have written. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .oneof(
    options.chain((list) =>
      fc.record({
        ...base,
        type: fc.constant('single'),
        ask: words(500),
        options: fc.constant(list),
        answer: fc.nat(list.length - 1).map(letter),
      }),
    ),
    options.chain((list) =>
      fc.record({
        ...base,
        type: fc.constant('multiple'),
        ask: words(500),
        options: fc.constant(list),
        answer: someOf(list.length),
      }),
    ),
    fc.record({ ...base, type: fc.constant('truefalse'), ask: words(500), answer: fc.boolean() }),
    fc.array(fc.array(words(60), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).chain((answer) =>
      fc.record({
        ...base,
        type: fc.constant('blank'),
        ask: fc
          .tuple(
            ...Array.from({ length: answer.length + 1 }, () => fc.oneof(words(60), fc.constant(''))),
            fc.constantFrom('____', '_____'),
          )
          .map((parts) =>
            parts
              .slice(0, -1)
              .map((part) => part.replace(/^_+|_+$/g, ''))
              .join(parts.at(-1))
              .trim(),
          ),
        answer: fc.constant(answer),
      }),
    ),
    fc.record({ ...base, type: fc.constant('order'), ask: words(500), items: differing(words(120), 3) }),
    fc.tuple(differing(words(120), 3), differing(words(120), 3)).chain(([lefts, rights]) =>
      fc.record({
        ...base,
        type: fc.constant('match'),
        ask: words(500),
        pairs: fc.constant(lefts.slice(0, rights.length).map((left, i) => ({ left, right: rights[i] ?? '' }))),
      }),
    ),
    differing(words(20), 2).chain((labels) =>
      fc.record({
        ...base,
        type: fc.constant('hotspot'),
        ask: words(500),
        picture: fc.constantFrom('./a.svg', './tu-2.png', './图 1.jpg'),
        alt: words(300),
        areas: fc.tuple(
          ...labels.map((label) =>
            fc.record({
              label: fc.constant(label),
              x: percent,
              y: percent,
              width: percent.map((x) => Math.max(1, x)),
              height: percent.map((x) => Math.max(1, x)),
            }),
          ),
        ),
        answer: someOf(labels.length),
      }),
    ),
  )
  .map((value) => questionSchema.safeParse(JSON.parse(JSON.stringify(value))))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data as Question);
