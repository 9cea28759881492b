import { send } from '@/kiosk/live/send.ts';

/** Over the way through the sign-in page, which drops what stands behind `#`. */
const codeName = 'xuelang-guide-code';

/** The code that was scanned, taken out of the address: it is nobody else's, and good once. Empty: none. */
export function readScanned(): string {
  const scanned = decodeURIComponent(location.hash.slice(1));
  if (scanned !== '') history.replaceState(null, '', location.pathname);
  return scanned || (sessionStorage.getItem(codeName) ?? '');
}

/** Keeps a code until its owner has signed in; an empty one forgets it. */
export function keepScanned(code: string): void {
  if (code === '') sessionStorage.removeItem(codeName);
  else sessionStorage.setItem(codeName, code);
}

/** Whether it looks like a code at all. */
export function isCode(text: string): boolean {
  return /^[\w-]{16,64}$/.test(text);
}

/** Whether whoever holds the phone may guide. Throws where the server can't be asked. */
export async function whoGuides(): Promise<{ may: 'guide' | 'sign-in' | 'not-a-guide'; name: string }> {
  const { member } = await send<{ member: { roles: string[]; displayName: string } | null }>('/api/session');
  if (member === null) return { may: 'sign-in', name: '' };
  const isGuide = ['guide', 'organiser', 'administrator'].some((role) => member.roles.includes(role));
  return { may: isGuide ? 'guide' : 'not-a-guide', name: member.displayName };
}
