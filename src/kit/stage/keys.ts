import { stillness, type Intent } from './walker.ts';

const walking: { [code: string]: Partial<Intent> } = {
  KeyW: { forward: 1 },
  ArrowUp: { forward: 1 },
  KeyS: { forward: -1 },
  ArrowDown: { forward: -1 },
  KeyA: { aside: -1 },
  KeyD: { aside: 1 },
  ArrowLeft: { turn: 1 },
  ArrowRight: { turn: -1 },
  KeyQ: { turn: 1 },
  KeyE: { turn: -1 },
  KeyR: { tilt: 1 },
  KeyF: { tilt: -1 },
};

/** The keys that are held down, as an intent. `onChange` is called whenever it changes. */
export function watchKeys(target: HTMLElement, onChange: () => void): { intent(): Intent; stop(): void } {
  const held = new Set<string>();
  let hurries = false;

  function down(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.code in walking)) return;
    // Fields and lists have keys of their own.
    if ((event.target as Element).closest('[data-no-walk], input, textarea, select')) return;
    event.preventDefault();
    hurries = event.shiftKey;
    held.add(event.code);
    onChange();
  }
  function up(event: KeyboardEvent): void {
    hurries = event.shiftKey;
    if (held.delete(event.code)) onChange();
  }
  function drop(): void {
    held.clear();
    onChange();
  }
  target.addEventListener('keydown', down);
  target.addEventListener('keyup', up);
  target.addEventListener('blur', drop);
  return {
    intent() {
      const sum = { ...stillness, hurries };
      for (const code of held)
        for (const [name, value] of Object.entries(walking[code]!) as ['forward' | 'aside' | 'turn' | 'tilt', number][])
          sum[name] = Math.max(-1, Math.min(1, sum[name] + value));
      return sum;
    },
    stop() {
      target.removeEventListener('keydown', down);
      target.removeEventListener('keyup', up);
      target.removeEventListener('blur', drop);
    },
  };
}
