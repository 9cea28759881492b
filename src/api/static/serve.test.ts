import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '@/api/access.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { serveSite } from './serve.ts';
import { openSite, type Site } from './site.ts';

let folder: string;
let site: Site;
const page = '<!doctype html><title>三湾</title>';
const large = Buffer.from(Array.from({ length: 600_000 }, (_, index) => index % 251));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuelang-site-'));
  const files: { [path: string]: string | Buffer } = {
    'site/index.html': '<!doctype html><title>学廊</title>',
    'site/404.html': '<!doctype html><title>没有这一页</title>',
    'site/me/index.html': '<!doctype html><meta name="robots" content="noindex"><title>我的学习</title>',
    'site/course/a&b/index.html': page,
    'site/en/index.html': page,
    'site/zh-hant/lesson/sanwan/index.html': page,
    'site/zh-hant/404.html': '<!doctype html><title>沒有這一頁</title>',
    'site/lesson/sanwan/index.html': page,
    'site/lesson/sanwan/index.html.br': 'as brotli',
    'site/lesson/sanwan/index.html.gz': 'as gzip',
    'site/_astro/page.abc.js': 'export {}',
    'site/_astro/page.abc.js.gz': 'js as gzip',
    'site/fonts/song.woff2': 'font',
    'site/pictures/图.svg': '<svg/>',
    'site/a.webp': 'x',
    'site/pagefind/wasm.zh.pagefind': 'x',
    'site/pagefind/x.pf_meta': 'x',
    'site/a.wasm': 'x',
    'site/a.vtt': 'x',
    'site/a.m4a': large,
    'site/old.gz': 'an archive of its own',
    'site/empty.txt': '',
    'site/sw.js': 'self',
    'secret.txt': 'secret',
    'headers.json': JSON.stringify({
      csp: { '/lesson/sanwan/': "default-src 'self' 'sha256-x'" },
      defaultCsp: "default-src 'none'",
    }),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000.5);
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  symlinkSync('site', join(folder, 'dist'));
  site = openSite(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function get(
  path: string,
  headers: HeadersInit = {},
  { method = 'GET', ...access }: Partial<Access & { method: string }> = {},
) {
  const app = new Hono<{ Bindings: ApiContext['env'] }>();
  app.all('*', (context) => serveSite(context, site, { secure: false, proxies: 0, ...access }));
  return app.request(path, { method, headers: new Headers(headers) });
}

describe('pages', () => {
  it('stand at an address with a slash', async () => {
    const response = await get('/lesson/sanwan/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(page);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('are found without the slash, for good', async () => {
    const response = await get('/lesson/sanwan?q=1');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/lesson/sanwan/?q=1');
  });

  it('lead nowhere else', async () => {
    expect((await get('//lesson/sanwan')).status).toBe(404);
    expect((await get('/lesson')).status).toBe(404);
  });

  it.each([
    '/nowhere/',
    '/nowhere',
    '/lesson/',
    '/%E0%A4%A',
    '/%00',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/__proto__',
    '/lesson/sanwan/index.html/',
  ])('that are not there get the 404 page: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这一页');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('that are not there are missing in the language of the address', async () => {
    const traditional = await get('/zh-hant/lesson/nowhere/');
    expect(traditional.status).toBe(404);
    expect(await traditional.text()).toContain('沒有這一頁');
    expect(await (await get('/en/nowhere/')).text()).toContain('没有这一页');
  });

  it('that a language does not have are shown in Simplified Chinese', async () => {
    const response = await get('/en/lesson/sanwan/?q=1');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/lesson/sanwan/?q=1');
  });

  it('take no other methods', async () => {
    const response = await get('/', {}, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('have no body for HEAD', async () => {
    const response = await get('/lesson/sanwan/', {}, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(page)));
    expect(await response.text()).toBe('');
  });
});

describe('compressed variants', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', 'as brotli'],
    ['gzip, deflate', 'gzip', 'as gzip'],
    ['br;q=0, gzip', 'gzip', 'as gzip'],
    ['GZIP;q=0.5', 'gzip', 'as gzip'],
    ['identity', null, page],
    ['', null, page],
  ])('for %s', async (accept, encoding, text) => {
    const response = await get('/lesson/sanwan/', { 'accept-encoding': accept });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(text);
  });

  it('have tags of their own', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', ''].map(async (accept) =>
        (await get('/lesson/sanwan/', { 'accept-encoding': accept })).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('are not files to ask for', async () => {
    expect((await get('/lesson/sanwan/index.html.br')).status).toBe(404);
    expect(await (await get('/old.gz')).text()).toBe('an archive of its own');
  });
});

describe('caching', () => {
  it.each([
    ['/lesson/sanwan/', 'no-cache'],
    ['/a.webp', 'no-cache'],
    ['/_astro/page.abc.js', 'public, max-age=31536000, immutable'],
    ['/fonts/song.woff2', 'public, max-age=31536000, immutable'],
  ])('%s: %s', async (path, value) => {
    expect((await get(path)).headers.get('cache-control')).toBe(value);
  });

  it('answers 304 to a copy that is still good, by tag or by date', async () => {
    const first = await get('/lesson/sanwan/');
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect(modified).toBe('Tue, 14 Nov 2023 22:13:20 GMT');
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': modified },
    ]) {
      const response = await get('/lesson/sanwan/', headers);
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(etag);
      expect(await response.text()).toBe('');
    }
    expect((await get('/lesson/sanwan/', { 'if-none-match': '"other"', 'if-modified-since': modified })).status).toBe(
      200,
    );
    expect((await get('/lesson/sanwan/', { 'if-modified-since': 'yesterday' })).status).toBe(200);
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=599990-', 599_990, 599_999],
    ['bytes=-10', 599_990, 599_999],
    ['bytes=599990-9999999', 599_990, 599_999],
    ['bytes=0-599999', 0, 599_999],
  ])('%s', async (range, first, last) => {
    const response = await get('/a.m4a', { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${first}-${last}/600000`);
    expect(response.headers.get('content-length')).toBe(String(last - first + 1));
    expect(Buffer.from(await response.arrayBuffer()).equals(large.subarray(first, last + 1))).toBe(true);
  });

  it.each(['bytes=600000-', 'bytes=700000-800000', 'bytes=-0'])('%s is outside', async (range) => {
    const response = await get('/a.m4a', { range });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */600000');
  });

  it.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes=5-2', 'bytes=-', 'x'])('%s gets the whole file', async (range) => {
    const response = await get('/a.m4a', { range });
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(600_000);
  });

  it('are of the file itself, never of a compressed one', async () => {
    const response = await get('/lesson/sanwan/', { range: 'bytes=0-8', 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe('<!doctype');
  });

  it('are given only of the file the browser knows', async () => {
    const etag = (await get('/a.m4a')).headers.get('etag') ?? '';
    expect((await get('/a.m4a', { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await get('/a.m4a', { range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
  });
});

describe('headers', () => {
  it.each([
    ['/pictures/%E5%9B%BE.svg', 'image/svg+xml'],
    ['/a.webp', 'image/webp'],
    ['/fonts/song.woff2', 'font/woff2'],
    ['/pagefind/wasm.zh.pagefind', 'application/octet-stream'],
    ['/pagefind/x.pf_meta', 'application/octet-stream'],
    ['/a.wasm', 'application/wasm'],
    ['/a.vtt', 'text/vtt; charset=utf-8'],
    ['/a.m4a', 'audio/mp4'],
    ['/_astro/page.abc.js', 'text/javascript; charset=utf-8'],
    ['/empty.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('carry the policy the build made for the page, or the one for all others', async () => {
    expect((await get('/lesson/sanwan/')).headers.get('content-security-policy')).toBe("default-src 'self' 'sha256-x'");
    expect((await get('/')).headers.get('content-security-policy')).toBe("default-src 'none'");
    expect((await get('/nowhere')).headers.get('content-security-policy')).toBe("default-src 'none'");
    expect((await get('/pictures/%E5%9B%BE.svg')).headers.get('content-security-policy')).toContain(
      "script-src 'none'",
    );
  });

  it('let the service worker be asked for again each time, and fetch from this site alone', async () => {
    const { headers } = await get('/sw.js');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  });

  it('name what the page may use', async () => {
    const { headers } = await get('/');
    expect(headers.get('permissions-policy')).toContain('microphone=(self)');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('ask for TLS only where there is TLS, and for isolation only where browsers grant it', async () => {
    const lan = await get('/', { host: '192.168.1.5:4321' });
    expect(lan.headers.get('strict-transport-security')).toBeNull();
    expect(lan.headers.get('cross-origin-opener-policy')).toBeNull();
    const local = await get('/', { host: 'localhost:4321' });
    expect(local.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const secure = await get('/', { host: 'xue.example' }, { secure: true });
    expect(secure.headers.get('strict-transport-security')).toBe('max-age=7776000');
    expect(secure.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });
});

it('serves what was published once it has looked again', async () => {
  writeFileSync(join(folder, 'site/new.txt'), 'new');
  expect((await get('/new.txt')).status).toBe(404);
  site.reload();
  expect(await (await get('/new.txt')).text()).toBe('new');
});

it('has nothing to serve before the first build', async () => {
  const empty = openSite(join(folder, 'none/site'));
  expect(empty.file('/index.html')).toBeUndefined();
  expect(empty.policy('/')).toContain("default-src 'self'");
});

describe('robots', () => {
  it('are kept from what belongs to people and screens, in every language, and told of the sitemap', async () => {
    const response = await get('http://intranet.example:4321/robots.txt');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lines = (await response.text()).split('\n');
    expect(lines[0]).toBe('User-agent: *');
    for (const place of ['/api/', '/office/', '/me/', '/kiosk/', '/guide/', '/exam/', '/zh-hant/me/', '/en/office/'])
      expect(lines).toContain(`Disallow: ${place}`);
    expect(lines).toContain('Sitemap: http://intranet.example:4321/sitemap.xml');
  });

  it('find every open page in every language it has, under the address that members type', async () => {
    const publicOrigin = 'https://xue.example';
    const response = await get('/sitemap.xml', {}, { publicOrigin });
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const text = await response.text();
    const found = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(found).toEqual(
      ['/', '/en/', '/course/a&amp;b/', '/lesson/sanwan/', '/zh-hant/lesson/sanwan/'].map(
        (path) => publicOrigin + path,
      ),
    );
    const links = (address: string) =>
      text.split('\n').find((line) => line.includes(`<loc>${publicOrigin}${address}<`));
    const both = [
      ['zh-Hans-CN', '/lesson/sanwan/'],
      ['zh-Hant', '/zh-hant/lesson/sanwan/'],
      ['x-default', '/lesson/sanwan/'],
    ].map(([tag, path]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${publicOrigin}${path}"/>`);
    expect(links('/lesson/sanwan/')).toContain(both.join(''));
    expect(links('/zh-hant/lesson/sanwan/')).toContain(both.join(''));
    expect(links('/course/a&amp;b/')).not.toContain('hreflang');
  });

  it('hear the site’s own words where it has some', async () => {
    writeFileSync(join(folder, 'site/robots.txt'), 'User-agent: *\nDisallow: /\n');
    site.reload();
    expect(await (await get('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n');
    rmSync(join(folder, 'site/robots.txt'));
    site.reload();
  });
});
