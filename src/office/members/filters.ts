import { personStates } from '@/core/people/person.ts';
import { type Role, roles } from '@/core/people/role.ts';
import { beginningOf, parseDay } from '@/office/desk/day.ts';

/** Which members are shown. It stands in the page's address, so that going back and bookmarks keep it. */
export interface Filters {
  /** A branch and all below it; `none`: no branch; empty: everyone. */
  branch: string;
  text: string;
  state: (typeof personStates)[number] | '';
  role: Role | '';
  /** Only those added on this day (`2026-11-03`) or later; empty: whenever. */
  since: string;
}

export const noFilters: Filters = { branch: '', text: '', state: '', role: '', since: '' };

/** Reads them from what stands after `?`; what is not understood is left out. */
export function parseFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const among = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((one) => one === query.get(name)) ?? '';
  return {
    branch: query.get('branch') ?? '',
    text: query.get('text') ?? '',
    state: among('state', personStates),
    role: among('role', roles),
    since: parseDay(query.get('since')),
  };
}

/** As the API asks: a time instead of a day. */
export function peopleQueryOf({ since, ...filters }: Filters) {
  return { ...filters, since: since === '' ? undefined : beginningOf(since) };
}

/** Whether these show somebody out of everyone only. */
export function isNarrow({ text, state, role, since }: Filters): boolean {
  return text !== '' || state !== '' || role !== '' || since !== '';
}
