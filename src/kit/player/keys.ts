import type { Player } from './player.ts';
import { speeds } from './remembered.ts';

/** Where all keys are somebody else's. */
const field = 'input, select, textarea, dialog, audio, video, [data-keys], [contenteditable]';

/** What space and Enter press, open or follow. */
const control = 'a, button, summary, [role]';

/**
 * The player's keys, while it is open; src/site/shortcuts.data.ts lists them.
 * @param choose opens the tools of the sentence that is heard
 */
export function listenForKeys(player: Player, choose: () => void): () => void {
  const change = (step: 1 | -1) => {
    const all = step === 1 ? speeds : [...speeds].reverse();
    const next = all.find((speed) => (speed - player.speed) * step > 0);
    if (next !== undefined) player.setSpeed(next);
  };
  const acts: { [key: string]: () => void } = {
    ' ': () => player.toggle(),
    Enter: choose,
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
    if (target instanceof Element && target.closest(key === ' ' || key === 'Enter' ? `${field}, ${control}` : field))
      return;
    const act = acts[key];
    if (!act || player.state.status === 'silent') return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
