import { html, type TemplateResult } from 'lit-html';
import { encode } from 'uqr';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** How often the address is asked for again, in milliseconds: machines get other addresses. */
const again = 600_000;
const againAfterFailure = 20_000;

/**
 * Where a visitor's phone finds this site: what the server says of itself, and the last that it said while it can't be
 * reached. Undefined where phones can't reach it at all.
 */
export function publicOrigin(kiosk: Kiosk): () => string | undefined {
  let origin = kiosk.device.get<string>('origin');
  let next = 0;
  const ask = async (): Promise<void> => {
    next = performance.now() + againAfterFailure;
    const answer = await fetch('/api/kiosks/address');
    if (!answer.ok) return;
    const said = (await answer.json()) as { origin: string | null };
    next = performance.now() + again;
    if (said.origin === (origin ?? null)) return;
    origin = said.origin ?? undefined;
    kiosk.device.set('origin', origin);
  };
  const look = (): void => {
    if (performance.now() >= next) void ask().catch(() => undefined); // No network: what is known must do.
  };
  kiosk.on('tick', look);
  look();
  return () => origin ?? (/^(?:localhost|127\.|\[::1\])/.test(location.host) ? undefined : location.origin);
}

/** A QR code as one path, with the quiet border that cameras want. */
export function code(url: string): TemplateResult {
  const { data, size } = encode(url, { ecc: 'M', border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d=${path} /></svg>`;
}
