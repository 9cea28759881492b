import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { phrase } from '@/kit/language/phrase.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

interface Props {
  title: string;
  /** Something is filled in that would be lost: closing asks first, leaving the page too. */
  isDirty?: boolean;
  /** What is asked then. */
  leaving?: { text: string; stay: string; leave: string };
  /** Called when it has been closed, by whatever way. */
  onClose: () => void;
  children: ReactNode;
  /** Wide enough for a list. */
  isWide?: boolean;
}

const unsaved = () => ({
  text: phrase('填的内容还没有保存。'),
  stay: phrase('接着填'),
  leave: phrase('不要了，关闭'),
});

/** A native modal dialog: it keeps the focus, closes by Escape, and gives the focus back to what opened it. */
export function Dialog({ title, isDirty = false, leaving = unsaved(), isWide = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsking, setAsking] = useState(false);
  const id = useId();
  useLeaveWarning(isDirty);

  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      // React takes the dialog out of the page: the browser then gives the focus to nobody.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const tryToClose = () => (isDirty ? setAsking(true) : onClose());
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'desk-dialog wide' : 'desk-dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file field's own `cancel` comes up to here, too.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        tryToClose();
      }}
      // Chromium closes it at a second Escape, whatever a page says.
      onClose={() => !dialog.current?.open && onClose()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="link" onClick={tryToClose}>
          {phrase('关闭')}
        </button>
      </header>
      {isAsking && isDirty && (
        <div className="warning" role="alert">
          <p>{leaving.text}</p>
          <p className="choices">
            <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
              {leaving.stay}
            </button>
            <button type="button" className="button button-quiet" onClick={onClose}>
              {leaving.leave}
            </button>
          </p>
        </div>
      )}
      {children}
    </dialog>
  );
}
