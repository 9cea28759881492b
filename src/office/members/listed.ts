import type { Person } from '@/core/people/person.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** Who is meant, in one line; of many the first. */
export function listed(people: readonly Person[]): string {
  const names = people.slice(0, 12).map(({ displayName }) => displayName);
  return people.length > 12
    ? phrase('{names}等 {count} 人', { names: names.join(phrase('、')), count: people.length })
    : names.join(phrase('、'));
}
