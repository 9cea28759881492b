import { phrase } from '@/kit/language/phrase.ts';

interface Props {
  /** The number of the first one shown, from 1. */
  first: number;
  shown: number;
  total: number;
  onBack: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Where in the list one is, and to the pages beside it. */
export function PageSteps({ first, shown, total, onBack, onNext }: Props) {
  if (total === 0) return null;
  const last = first + shown - 1;
  return (
    <nav className="page-steps" aria-label={phrase('翻页')}>
      <p className="figures" role="status">
        {shown === 0 || (first === 1 && last === total)
          ? phrase('共 {count} 人', { count: total })
          : phrase('第 {first} – {last} 人，共 {count} 人', { first, last, count: total })}
      </p>
      {(onBack ?? onNext) && (
        <p className="choices">
          <button type="button" className="button button-quiet" disabled={!onBack} onClick={onBack}>
            {phrase('上一页')}
          </button>
          <button type="button" className="button button-quiet" disabled={!onNext} onClick={onNext}>
            {phrase('下一页')}
          </button>
        </p>
      )}
    </nav>
  );
}
