import { beginningOf, parseDay } from '@/office/desk/day.ts';

/** Which visits are shown. Days are as a date field holds them, or empty; the branch is an id, or null. */
export interface VisitFilters {
  from: string;
  /** The last day that is shown. */
  until: string;
  branch: string | null;
  text: string;
}

export function parseVisitFilters(search: string): VisitFilters {
  const query = new URLSearchParams(search);
  return {
    from: parseDay(query.get('from')),
    until: parseDay(query.get('until')),
    branch: query.get('branch'),
    text: query.get('text') ?? '',
  };
}

/** As the API asks: times instead of days, the end being the beginning of the day after. */
export function visitQueryOf({ from, until, branch, text }: VisitFilters) {
  return {
    ...{ branch, text },
    from: from === '' ? undefined : beginningOf(from),
    until: until === '' ? undefined : beginningOf(until, 1),
  };
}
