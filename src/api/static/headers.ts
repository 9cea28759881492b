import type { Access } from '@/api/access.ts';
import type { Site } from './site.ts';

const permissions = [
  ...['microphone', 'xr-spatial-tracking', 'serial', 'fullscreen', 'screen-wake-lock', 'autoplay'],
  ...['gyroscope', 'accelerometer'],
];

const permissionsPolicy = [
  ...permissions.map((name) => `${name}=(self)`),
  ...['camera', 'geolocation', 'payment', 'usb', 'midi'].map((name) => `${name}=()`),
].join(', ');

/** A picture opened by itself must not run what an editor's drawing program left in it. */
const picturePolicy = "script-src 'none'; object-src 'none'; base-uri 'none'";

/** The service workers fetch from this site and do nothing else. */
const workerPolicy = "default-src 'none'; connect-src 'self'";

/** Files whose name carries a hash of their content never change; all else is asked for again. */
export function cacheControl(path: string): string {
  return /^\/(?:_astro|fonts)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The headers that keep a page and its visitors safe, for an answer of the given type. */
export function securityHeaders(
  { url, host, type }: { url: string; host: string; type: string },
  site: Site,
  { secure }: Access,
): { [name: string]: string } {
  const headers: { [name: string]: string } = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
  // Months, not years: whoever goes back to plain HTTP must not be locked out for good.
  if (secure) headers['Strict-Transport-Security'] = 'max-age=7776000';
  if (type === 'image/svg+xml') headers['Content-Security-Policy'] = picturePolicy;
  if (url === '/sw.js' || url === '/kiosk-worker.js') headers['Content-Security-Policy'] = workerPolicy;
  if (type.startsWith('text/html')) {
    headers['Content-Security-Policy'] = site.policy(url);
    headers['Permissions-Policy'] = permissionsPolicy;
    // Elsewhere browsers ignore it and complain on the console.
    if (secure || /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(host)) {
      headers['Cross-Origin-Opener-Policy'] = 'same-origin';
    }
  }
  return headers;
}
