import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, type Headers } from './content-security-policy.ts';
import { readPages } from './page.ts';
import { sampleSite } from './sample-site.ts';

async function policies(files: Record<string, string>): Promise<Headers> {
  const site = await sampleSite(files);
  return contentSecurityPolicy(await readPages(site), site);
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a policy has the hashes of the scripts and styles in its page, and no others', async () => {
  const { csp, defaultCsp } = await policies({
    '/a/': '<script>one()</script><style>p{color:red}</style><script type="application/json">{}</script>',
    '/b/': '<script src="/x.js"></script>',
  });
  expect(csp['/a/']).toContain(`script-src 'self' ${hash('one()')};`);
  expect(csp['/a/']).toContain(`style-src 'self' ${hash('p{color:red}')};`);
  expect(csp['/b/']).toBe(defaultCsp);
});

test('nothing inline, nothing of other origins, no framing by others', async () => {
  const { defaultCsp } = await policies({ '/a/': '' });
  expect(defaultCsp).not.toContain('unsafe');
  for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"])
    expect(defaultCsp.split('; ')).toContain(directive);
});

test('only the search page compiles WebAssembly', async () => {
  const { csp } = await policies({ '/search/': '', '/a/': '' });
  expect(csp['/search/']).toContain("'wasm-unsafe-eval'");
  expect(csp['/a/']).not.toContain('wasm');
});

test('kiosk pages alone may connect to the bridge on their device, and nobody to anything else', async () => {
  const { csp, defaultCsp } = await policies({
    '/kiosk/a/': '',
    '/kiosk/a/calibration/': '',
    '/rail/a/': '',
    '/reading/kiosk/': '',
  });
  const connect = (policy = ''): string | undefined =>
    policy.split('; ').find((directive) => directive.startsWith('connect-src'));
  for (const page of ['/kiosk/a/', '/kiosk/a/calibration/'])
    expect(connect(csp[page])).toBe("connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:*");
  for (const policy of [csp['/rail/a/'], csp['/reading/kiosk/'], defaultCsp])
    expect(connect(policy)).toBe("connect-src 'self'");
});

test('data: pictures are allowed where a style sheet uses them', async () => {
  const { csp } = await policies({
    '/a/': '<link rel="stylesheet" href="/a.css">',
    '/a.css': 'p{background:url("data:image/svg+xml,x")}',
    '/b/': '',
  });
  expect(csp['/a/']).toContain("img-src 'self' data:");
  expect(csp['/b/']).toContain("img-src 'self';");
});

test.each([
  ['<p style="color:red">', '/a/ 的 <p>：带有 style 属性'],
  ['<button onclick="go()">去</button>', '/a/ 的 <button>：带有 onclick 属性'],
  ['<a href="javascript:go()">去</a>', '/a/ 的 <a>：链接以 javascript: 开头'],
  ['<img src="https://example.org/a.png">', '/a/ 的 <img>：引用了其他网站的文件'],
  ['<script src="//cdn.example.org/a.js"></script>', '/a/ 的 <script>：引用了其他网站的文件'],
  ['<link rel="stylesheet" href="https://example.org/a.css">', '/a/ 的 <link>：引用了其他网站的文件'],
  ['<style>@import "https://example.org/a.css"</style>', '/a/ 的 <style>：样式引用了其他网站的文件'],
])('%s stops the build with a sentence', async (body, sentence) => {
  await expect(policies({ '/a/': body })).rejects.toThrow(sentence);
});

test('links may lead anywhere', async () => {
  await expect(policies({ '/a/': '<a href="https://example.org/" data-style="x">去</a>' })).resolves.toBeDefined();
});
