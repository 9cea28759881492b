import type { Person } from '@/core/people/person.ts';
import { address, ask, type Query } from '@/office/desk/ask.ts';

/** A page of the list. */
export interface PeoplePage {
  members: Person[];
  next: string | null;
  total: number;
}

/** Everyone whom the filters show, from all pages. Throws an ApiError. */
export async function readAll(filters: Query): Promise<Person[]> {
  const all: Person[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: PeoplePage = await ask(address('/api/office/members', { ...filters, after, limit: 200 }));
    all.push(...page.members);
    after = page.next;
  }
  return all;
}
