import { deviceGrant } from '@/core/device/device.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { Refused, send } from '@/kiosk/live/send.ts';
import { signOutIfNeeded } from '@/kiosk/wipe.ts';
import { offerButton, openPanel, type Panel } from '@/kiosk/panel/panel.ts';
import { type Member, onAccountChange, rememberSignedIn, signedIn } from '@/learner/account.ts';

interface Terms {
  device_code: string;
  verification_uri_complete: string;
  expires_in: number;
  interval: number;
  number: string;
}

/** How much longer a screen waits that asked too fast, in seconds (RFC 8628, 3.5). */
const slower = 5;

/**
 * Signing in on a kiosk by phone (RFC 8628). The session is that of a shared computer; leaving, or being idle, ends it with
 * the visit, and the wipe takes away what is left of it.
 */
export function start(kiosk: Kiosk): void {
  let panel: Panel | undefined;
  const enter = offerButton('登录', () => void begin());
  const leave = offerButton('退出', () => kiosk.reset());
  const place = document.createElement('div');
  place.className = 'kiosk-offers';
  place.append(enter, leave);
  kiosk.addCorner(place);

  function show(): void {
    const member = signedIn();
    const { state } = kiosk.status();
    // Over the loop nobody stands who wants to sign in, and a guide's screen is nobody's own.
    place.hidden = state !== 'home' && state !== 'work';
    enter.hidden = member !== null;
    leave.hidden = member === null;
    if (member) leave.textContent = `${member.displayName} · 退出`;
  }
  kiosk.on('state', show);
  onAccountChange(show);
  show();

  async function begin(): Promise<void> {
    const asking = { isOver: false, isLeft: false };
    const stop = kiosk.on('visit-end', () => (asking.isLeft = true));
    panel = openPanel(kiosk, { title: '扫码登录', says: ['正在取登录码……'] }, 300, () => {
      asking.isOver = true;
      panel = undefined;
    });
    try {
      // What the server has not heard yet of the visitor before would end this one's session.
      await signOutIfNeeded(kiosk.device);
      const terms = await send<Terms>('/api/auth/device', { title: kiosk.config.title });
      panel?.show({
        title: '扫码登录',
        says: ['用手机扫码，登录后选这个数字。', '走的时候点“退出”，没有人碰也会自己退出。'],
        scan: scanned(terms.verification_uri_complete),
        number: terms.number,
      });
      await wait(terms, asking);
    } catch (error) {
      const problem = error instanceof Refused ? error.words : String(error);
      panel?.show({ title: '扫码登录', says: [], problem });
    } finally {
      stop();
    }
  }

  /** The server knows itself by the name by which this screen calls it, which may be one that phones can't. */
  function scanned(address: string): string {
    const origin = kiosk.device.get<string>('origin');
    return origin === undefined ? address : address.replace(/^https?:\/\/[^/]+/, origin);
  }

  async function wait(
    { device_code, interval, expires_in }: Terms,
    asking: { isOver: boolean; isLeft: boolean },
  ): Promise<void> {
    const end = performance.now() + expires_in * 1000;
    for (let pause = interval; performance.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, pause * 1000));
      if (asking.isOver) return;
      try {
        const { member } = await send<{ member: Member }>('/api/auth/device/token', {
          grant_type: deviceGrant,
          device_code,
        });
        rememberSignedIn({ ...member, shared: true, ended: false });
        // Confirmed while the visit ended: whoever that is, is gone.
        if (asking.isLeft) kiosk.reset();
        else await greet(member);
        return;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.problem?.error === 'slow_down') pause += slower;
        else if (error.problem !== undefined && error.problem.error !== 'authorization_pending') throw error;
      }
    }
    panel?.close();
  }

  async function greet(member: Member): Promise<void> {
    panel?.close();
    kiosk.notice(`${member.displayName}，已登录。离开时请点“退出”。`, 6);
    // What is open was opened as nobody's: it begins again as the member's.
    const { address } = kiosk.status();
    if (address !== undefined) kiosk.open(address);
    const { sync } = await import('@/learner/sync.ts');
    await sync().catch(() => undefined);
  }
}
