import { useEffect, useState } from 'react';
import { address } from '@/office/desk/ask.ts';
import { type Filters, parseFilters } from './filters.ts';

/** The filters of the page's address, and how to change them. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [filters, setFilters] = useState(() => parseFilters(location.search));
  useEffect(() => {
    const read = () => setFilters(parseFilters(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  function change(some: Partial<Filters>): void {
    const next = { ...filters, ...some };
    setFilters(next);
    const there = address(location.pathname, { ...next });
    // Typing in the search field is one step, a branch or a state another: only those are gone back from.
    if ('text' in some) history.replaceState(null, '', there);
    else history.pushState(null, '', there);
  }

  return [filters, change];
}
