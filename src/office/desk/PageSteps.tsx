import { phrase } from '@/kit/language/phrase.ts';

interface Props<Place> {
  /** The places that led here, the first page's left out. */
  before: Place[];
  /** Where the older ones begin; null: there are none. */
  next: Place | null;
  go: (before: Place[]) => void;
}

/** To the newer and the older entries of a list that is read a page at a time. */
export function PageSteps<Place>({ before, next, go }: Props<Place>) {
  if (before.length === 0 && next === null) return null;
  return (
    <nav className="page-steps choices" aria-label={phrase('翻页')}>
      <button
        type="button"
        className="button button-quiet"
        disabled={before.length === 0}
        onClick={() => go(before.slice(0, -1))}
      >
        {phrase('较新的')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        disabled={next === null}
        onClick={() => next !== null && go([...before, next])}
      >
        {phrase('较早的')}
      </button>
    </nav>
  );
}
