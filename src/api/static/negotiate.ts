import type { Encoding, SiteFile, Variant } from './site.ts';

/** The smallest variant of a file that a browser takes (RFC 9110, 12.5.3). */
export function negotiate({ variants }: SiteFile, accept: string): { encoding: Encoding; variant: Variant } | null {
  const taken = acceptable(accept);
  for (const encoding of ['br', 'gzip', 'identity'] as const) {
    const variant = variants[encoding];
    if (variant !== undefined && (encoding === 'identity' || taken.has(encoding))) return { encoding, variant };
  }
  return null;
}

function acceptable(accept: string): Set<string> {
  const entries = accept.split(',').map((entry) => entry.split(';').map((piece) => piece.trim().toLowerCase()));
  return new Set(entries.filter(([, weight]) => !/^q=0(?:\.0*)?$/.test(weight ?? '')).map(([name]) => name ?? ''));
}
