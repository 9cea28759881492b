import { describe, expect, test } from 'vitest';
import { isActivity, kinds, placeIri, placeUrl, splitActivity } from './place.ts';

describe('isActivity', () => {
  test.each(kinds)('%s/sanwan-1927 is one', (kind) => {
    expect(isActivity(`${kind}/sanwan-1927`)).toBe(true);
  });

  test.each([
    'sanwan',
    'lesson/',
    'lesson/Sanwan',
    'lesson/a--b',
    'lesson/-a',
    'lesson/a/b',
    'game/a',
    'lesson/三湾',
    '',
  ])('%j is none', (text) => {
    expect(isActivity(text)).toBe(false);
  });

  test('an overlong one is none', () => {
    expect(isActivity(`lesson/${'a'.repeat(113)}`)).toBe(true);
    expect(isActivity(`lesson/${'a'.repeat(114)}`)).toBe(false);
  });
});

test('an activity is a kind and an id', () => {
  expect(splitActivity('quiz/party-history')).toEqual({ kind: 'quiz', id: 'party-history' });
});

test('a place has an address here and a name everywhere', () => {
  const place = { activity: 'lesson/sanwan', part: '连上' } as const;
  expect(placeUrl(place)).toBe('/lesson/sanwan/#连上');
  expect(placeUrl({ activity: 'lesson/sanwan' })).toBe('/lesson/sanwan/');
  expect(placeIri('https://a.example/x', place)).toBe('https://a.example/x/lesson/sanwan#连上');
  expect(placeIri('https://a.example/x/', { activity: 'lesson/sanwan' })).toBe('https://a.example/x/lesson/sanwan');
});
