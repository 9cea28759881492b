import { phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { call } from '@/learner/api.ts';

/** Milliseconds between two looks. */
const interval = 60_000;

/** Says beside the way to the screens, on every page of the office, how many of them need somebody. */
export function watchAlarms(): void {
  const entry = document.querySelector('a[href$="/office/kiosks/"]');
  if (!entry) return;
  const mark = document.createElement('b');
  mark.className = 'alarms figures';
  mark.setAttribute('role', 'img');
  mark.hidden = true;
  entry.append(mark);

  async function look(): Promise<void> {
    const roles = signedIn()?.roles ?? [];
    if (!['organiser', 'administrator'].some((role) => roles.includes(role))) return;
    try {
      const { alarmed } = (await call<{ alarmed: number }>('/api/office/kiosks/alarms')).body;
      mark.hidden = alarmed === 0;
      mark.textContent = String(alarmed);
      mark.setAttribute('aria-label', phrase('有 {n} 块屏要去看看', { n: alarmed }));
    } catch {
      // No network, or the session has ended: the page itself says so.
    }
  }
  void look();
  setInterval(() => document.visibilityState === 'visible' && void look(), interval);
}
