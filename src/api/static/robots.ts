import type { Access } from '@/api/access.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { inLanguage, languages } from '@/core/language/language.ts';

/** What belongs to people and screens: no crawler has any use for it. */
const kept = ['/api/', '/office/', '/me/', '/kiosk/', '/guide/', '/exam/', '/device/', '/sign-in/'];

/** What `robots.txt` says where the site has none of its own. */
export function robots(context: ApiContext, access: Access): Response {
  const places = new Set(kept.flatMap((place) => languages.map((language) => inLanguage(place, language))));
  const rules = [...places].map((place) => `Disallow: ${place}\n`).join('');
  const text = `User-agent: *\n${rules}\nSitemap: ${originOf(context, access)}/sitemap.xml\n`;
  return context.body(text, 200, headersOf('text/plain'));
}

/** Where the site is, for those who have asked: `PUBLIC_URL`, or as they did. */
export function originOf(context: ApiContext, { publicOrigin, secure }: Access): string {
  return publicOrigin ?? `${secure ? 'https' : 'http'}://${new URL(context.req.url).host}`;
}

/** Not kept: what is said depends on the host that was asked for. */
export function headersOf(type: string): { [name: string]: string } {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}
