import type { Person } from '@/core/people/person.ts';

/** Who is meant, in one line; of many the first. */
export function listed(people: readonly Person[]): string {
  const names = people.slice(0, 12).map(({ displayName }) => displayName);
  return people.length > 12 ? `${names.join('、')}等 ${people.length} 人` : names.join('、');
}
