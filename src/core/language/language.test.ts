import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanguage, languages, readLanguages, splitLanguage } from './language.ts';

describe('addresses', () => {
  it.each([
    ['/', 'zh-hant', '/zh-hant/'],
    ['/lesson/a/?x#b', 'zh-hant', '/zh-hant/lesson/a/?x#b'],
    ['/course/', 'en', '/en/course/'],
    ['/search/?q=支部', 'en', '/en/search/?q=支部'],
    ['/course/a/', 'en', '/course/a/'],
    ['/course/', 'zh-hans', '/course/'],
  ] as const)('%s in %s is %s', (address, language, expected) => {
    expect(inLanguage(address, language)).toBe(expected);
  });

  it('are found back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.webPath(), (language, path) => {
        const address = `/list${path}`;
        expect(splitLanguage(inLanguage(address, language))).toEqual({ language, address });
      }),
    );
  });

  it('that only begin like a language are none of it', () => {
    expect(splitLanguage('/energy/')).toEqual({ language: 'zh-hans', address: '/energy/' });
    expect(splitLanguage('/en')).toEqual({ language: 'zh-hans', address: '/en' });
  });
});

it.each([
  ['zh-hans', ['zh-hans']],
  ['en', ['zh-hans', 'en']],
  ['en, ZH-Hant', ['zh-hans', 'zh-hant', 'en']],
  ['zh-hans,fr', undefined],
  ['zh_hant', undefined],
])('LOCALES=%s', (text, expected) => {
  expect(readLanguages(text)).toEqual(expected);
});
