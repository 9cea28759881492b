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
    <nav className="page-steps" aria-label="翻页">
      <p className="figures" role="status">
        {shown === 0 || (first === 1 && last === total) ? `共 ${total} 人` : `第 ${first} – ${last} 人，共 ${total} 人`}
      </p>
      {(onBack ?? onNext) && (
        <p className="choices">
          <button type="button" className="button button-quiet" disabled={!onBack} onClick={onBack}>
            上一页
          </button>
          <button type="button" className="button button-quiet" disabled={!onNext} onClick={onNext}>
            下一页
          </button>
        </p>
      )}
    </nav>
  );
}
