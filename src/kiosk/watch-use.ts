import type { Shell } from './shell.ts';

/** What is touched there is no use of a work. */
const answers = '[data-asking], [data-staff]';

/** What is touched there wakes nobody: it can be used over the loop. */
const overLoop = `${answers}, dialog, [data-corner], [data-staff-corner], [data-preview]`;

/**
 * What counts as use on the kiosk's own page; what happens in works comes by the frame contract. A mouse that is knocked
 * wakes nobody. Answers to “still there?” are the question's own.
 */
export function watchUse(kiosk: Shell): void {
  /** The finger or the key that woke the screen lies where something has just appeared: its click is not meant for that. */
  let isWaking = false;
  const touched = ({ target, type }: Event): void => {
    const rests = kiosk.state === 'attract' || kiosk.state === 'dark';
    const isOwn = target instanceof Element && target.closest(rests ? overLoop : answers) !== null;
    if (type !== 'wheel') isWaking = rests && !isOwn;
    if (isOwn) return;
    kiosk.touch();
  };
  addEventListener(
    'click',
    (event) => {
      if (!isWaking) return;
      isWaking = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  for (const name of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(name, touched, { capture: true, passive: true });
  let moved = 0;
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      const isUsed = kiosk.state !== 'attract' && kiosk.state !== 'dark' && kiosk.left === undefined;
      if (!isUsed || timeStamp - moved < 500) return;
      moved = timeStamp;
      kiosk.touch();
    },
    { capture: true, passive: true },
  );
}
