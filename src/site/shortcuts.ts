import { address } from '@/kit/language/address.ts';
import { appearanceKey, parseAppearance, showAppearance, type Appearance } from '@/site/appearance.ts';

const sizes = ['normal', 'large', 'larger'] as const;

/** Changes the stored appearance and shows it at once; pages in other tabs follow by the `storage` event. */
export function changeAppearance(change: (now: Appearance) => Partial<Appearance>): Appearance {
  const now = parseAppearance(read());
  const next = { ...now, ...change(now) };
  try {
    localStorage.setItem(appearanceKey, JSON.stringify(next));
  } catch {
    // No storage (private mode): the choice holds for this page.
  }
  showAppearance(document.documentElement, next, systemIsDark());
  return next;
}

/** The stored text, or null where storage is shut off. */
export function read(): string | null {
  try {
    return localStorage.getItem(appearanceKey);
  } catch {
    return null;
  }
}

/** Whether the system asks for dark pages. */
export function systemIsDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

const follow = (selector: string) => document.querySelector<HTMLAnchorElement>(selector)?.click();
const stepType = (step: number) =>
  changeAppearance(({ type }) => ({
    type: sizes[Math.min(Math.max(sizes.indexOf(type) + step, 0), sizes.length - 1)] ?? 'normal',
  }));

const actions: { [key: string]: () => unknown } = {
  '/': () => openSearch(),
  '?': () => openHelp(),
  h: () => location.assign(address('/')),
  m: () => location.assign(address('/me/')),
  n: () => follow('a[rel="next"]'),
  p: () => follow('a[rel="prev"]'),
  ArrowRight: () => follow('a[rel="next"]'),
  ArrowLeft: () => follow('a[rel="prev"]'),
  '+': () => stepType(1),
  '=': () => stepType(1),
  '-': () => stepType(-1),
  d: () => changeAppearance(() => ({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' })),
};

/** Opens the sheet of shortcuts. */
export function openHelp(): void {
  document.querySelector<HTMLDialogElement>('dialog[data-help]')?.showModal();
}

function openSearch(): void {
  const field = document.querySelector<HTMLInputElement>('x-search input[type="search"]');
  if (field) field.focus();
  else location.assign(address('/search/'));
}

/** Whether keys typed here belong to what has the focus: a field, a dialog, a widget with arrow keys of its own. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]):not([type="radio"]), select, textarea, dialog, [data-keys]') !== null
  );
}

/** Listens for the shortcuts of shortcuts.data.ts. */
export function listenForShortcuts(): void {
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openSearch();
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    if (event.key.startsWith('Arrow') && event.target !== document.body) return;
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
