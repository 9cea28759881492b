import type { Player } from './player.ts';
import { speeds } from './remembered.ts';

/** Where all keys are somebody else's. */
const field = 'input, select, textarea, dialog, audio, video, [data-keys], [contenteditable]';

/** What the space key presses, opens or follows. */
const control = 'a, button, summary, [role]';

/** The player's keys, while it is open; src/site/shortcuts.data.ts lists them. */
export function listenForKeys(player: Player): () => void {
  const change = (step: 1 | -1) => {
    const all = step === 1 ? speeds : [...speeds].reverse();
    const next = all.find((speed) => (speed - player.speed) * step > 0);
    if (next !== undefined) player.setSpeed(next);
  };
  const acts: { [key: string]: () => void } = {
    ' ': () => player.toggle(),
    '[': () => player.by(-15),
    ']': () => player.by(15),
    ',': () => player.step(-1),
    '.': () => player.step(1),
    '<': () => change(-1),
    '>': () => change(1),
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(key === ' ' ? `${field}, ${control}` : field)) return;
    const act = acts[key];
    if (!act || player.state.status === 'silent') return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
