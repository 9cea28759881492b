import { expect, it } from 'vitest';
import { chosenLanguages } from './chosen-languages.ts';

it('all languages are built unless LOCALES names some; an unknown one stops the build with a sentence', () => {
  expect(chosenLanguages('')).toEqual(['zh-hans', 'zh-hant', 'en']);
  expect(chosenLanguages('zh-hans,en')).toEqual(['zh-hans', 'en']);
  expect(() => chosenLanguages('zh-hans,fr')).toThrow(
    '环境变量 LOCALES 的值“zh-hans,fr”不对：要用逗号隔开，只能有 zh-hans、zh-hant、en。',
  );
});
