import type { Config } from './config.ts';

/** How the application is reached. */
export interface Access {
  /** Whether browsers reach it over TLS; cookies are then `Secure`. */
  secure: boolean;
  /** The address members type, if it differs from the `Host` header (behind a proxy): `https://xue.example`. */
  publicOrigin?: string | undefined;
  /** How many proxies stand before it, each adding to `X-Forwarded-For`. */
  proxies: number;
  /** Whether only this machine is served: nothing else reaches it but through a proxy. */
  onlyHere?: boolean | undefined;
  /** Who knows it may read the figures from another machine. */
  metricsToken?: string | undefined;
}

export function accessOf({ HOST, TLS_CERT, PUBLIC_URL, TRUST_PROXY, METRICS_TOKEN }: Config): Access {
  const publicOrigin = PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL).origin;
  const secure = TLS_CERT !== undefined || publicOrigin?.startsWith('https:') === true;
  return { secure, publicOrigin, proxies: TRUST_PROXY, metricsToken: METRICS_TOKEN, onlyHere: isLoopback(HOST) };
}

/** Whether a name or address means the machine itself. */
export function isLoopback(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || /^\[?::1\]?$|^127\./.test(name);
}
