import type { Command, Report } from '@/core/kiosk/frame.ts';
import type { ViewEvent } from './inside.ts';

const asked: ViewEvent = 'xuelang-asked';
const told: ViewEvent = 'xuelang-told';

/**
 * Lets a view be led while it lies over its page (inside.ts).
 * @param dialog the view's; when it is closed, being led ends
 * @param obey does what it is asked, and says whether it did
 * @returns tells the half something: that one is inside, and where
 */
export function beLed(dialog: HTMLDialogElement, obey: (command: Command) => boolean): (report: Report) => void {
  const tell = (report: Report): void => void dispatchEvent(new CustomEvent(told, { detail: report }));
  const hear = (event: Event): void => {
    if (obey((event as CustomEvent<Command>).detail)) event.preventDefault();
  };
  addEventListener(asked, hear);
  dialog.addEventListener(
    'close',
    () => {
      removeEventListener(asked, hear);
      tell({ is: 'inside', inside: false });
    },
    { once: true },
  );
  return tell;
}
