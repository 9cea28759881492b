import { useEffect, useSyncExternalStore } from 'react';
import { phrase } from '@/kit/language/phrase.ts';
import { currentNotices, dismiss, onNotices } from './notices.ts';

/** Long enough to read it and to reach the button; with something to undo it stays until it is dismissed. */
const shown = 8_000;

/** Says what was done, with a way back where there is one. */
export function Notices() {
  const notices = useSyncExternalStore(onNotices, currentNotices);
  useEffect(() => {
    const timers = notices
      .filter(({ undo }) => undo === undefined)
      .map(({ key }) => setTimeout(() => dismiss(key), shown));
    return () => timers.forEach(clearTimeout);
  }, [notices]);

  return (
    <div className="notices no-print" role="status">
      {notices.map(({ key, text, undo }) => (
        <p key={key}>
          <span>{text}</span>
          {undo && (
            <button
              type="button"
              className="link"
              onClick={() => {
                dismiss(key);
                undo();
              }}
            >
              {phrase('撤销')}
            </button>
          )}
          <button type="button" className="link" onClick={() => dismiss(key)}>
            {phrase('知道了')}
          </button>
        </p>
      ))}
    </div>
  );
}
