import { useEffect } from 'react';
import { phrase } from '@/kit/language/phrase.ts';
import { ApiError } from '@/learner/api.ts';
import { markEnded } from '@/learner/session.ts';
import { inWords } from './in-words.ts';

/** Why something failed, in words; nothing if it didn't. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const isEnded = error instanceof ApiError && error.status === 401;
  useEffect(() => {
    if (isEnded) void markEnded();
  }, [isEnded]);
  if (error === undefined) return null;
  return (
    <div className="warning" role="alert">
      <p>{inWords(error)}</p>
      {onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {phrase('再试一次')}
        </button>
      )}
    </div>
  );
}
