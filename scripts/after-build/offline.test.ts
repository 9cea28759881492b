import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { releaseSchema } from '@/core/kiosk/release.ts';
import { readSite } from '@/site/site-settings.ts';
import { writeManifest } from '@/kit/narration/write-manifest.ts';
import { forBrowser, listAddress, type ListedWork } from '@/site/offline/work-files.ts';
import { offline } from './offline.ts';
import { readPages, writePages, type Page } from './page.ts';
import { sampleSite } from './sample-site.ts';

const button = '<x-keep><button data-keep>离线保存</button></x-keep>';
const files = {
  '/': '<script type="module" src="/_astro/home.1.js"></script>',
  '/offline/': '<h1>离线</h1><link rel="stylesheet" href="/_astro/shell.1.css">',
  '/course/c/': `${button}<p data-stop="lesson/a"><a href="/lesson/a/">甲</a></p><p data-stop="x"><a href="/lesson/gone/">乙</a></p>`,
  '/lesson/a/': `${button}<img src="/_astro/图.1.svg"><img srcset="/_astro/p.1.webp 400w, /_astro/p.2.webp 800w"><script type="module" src="/_astro/a.1.js"></script>`,
  '/notice/n/': '<p>通知</p>',
  'works.json': '[]',
  'zh-hant/works.json': '[]',
  '/zh-hant/me/': '<p>我的學習</p>',
  '/zh-hant/offline/': '<h1>離線</h1>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
  '_astro/home.1.js': 'fetch("/works.json"); navigator.serviceWorker.register(`/sw.js`)',
  '_astro/a.1.js': 'const d = ["_astro/late.1.css"]; import(`./late.1.js`); import("/pagefind/pagefind.js")',
  '_astro/late.1.js': 'import"./deep.1.js"',
  '_astro/deep.1.js': '',
  '_astro/late.1.css': 'a{background:url(./dot.1.png)}',
  '_astro/dot.1.png': 'dot',
  '_astro/图.1.svg': '<svg/>',
  '_astro/p.1.webp': 'small',
  '_astro/p.2.webp': 'large',
  '_astro/shell.1.css': '',
  '_astro/other.1.js': '',
  'pagefind/pagefind.js': '',
};

let site = '';
afterEach(() => rm(site, { recursive: true }));

async function build(
  changed: Partial<typeof files> = {},
): Promise<{ pages: Page[]; list(name: string): Promise<ListedWork> }> {
  site = await sampleSite({ ...files, ...changed });
  const pages = await readPages(site);
  await offline(pages, site);
  return {
    pages,
    list: async (name) => JSON.parse(await readFile(join(site, listAddress(name)), 'utf8')) as ListedWork,
  };
}

const paths = (list: Pick<ListedWork, 'files'>): string[] => list.files.map(([path]) => path);

it('lists all that a work asks for, also later, and nothing else', async () => {
  const { list } = await build();
  expect(paths(await list('lesson/a'))).toEqual([
    '/_astro/%E5%9B%BE.1.svg',
    '/_astro/a.1.js',
    '/_astro/deep.1.js',
    '/_astro/dot.1.png',
    '/_astro/late.1.css',
    '/_astro/late.1.js',
    '/_astro/p.1.webp',
    '/_astro/p.2.webp',
    '/lesson/a/',
  ]);
});

it('lists what lies beside a scene, what the scene names, and of a page’s sound one format', async () => {
  const page = `${button}<x-hall data-scene="/hall/h/scene/scene.json"><audio><source src="/_astro/s.1.opus" type="audio/ogg; codecs=opus"><source src="/_astro/s.1.m4a" type="audio/mp4"><track src="/_astro/s.1.vtt"></audio></x-hall>`;
  const { list } = await build({
    '/hall/h/': page,
    'hall/h/scene/scene.json': '{"object":"/_astro/drum.1.glb"}',
    'hall/h/scene/xu.mesh.bin': 'mesh',
    'hall/other/scene/xu.mesh.bin': 'other',
    '_astro/drum.1.glb': 'drum',
    ...{ '_astro/s.1.opus': 'opus', '_astro/s.1.m4a': 'longer', '_astro/s.1.vtt': 'WEBVTT' },
  } as Partial<typeof files>);
  const listed = await list('hall/h');
  expect(paths(listed)).toEqual([
    '/_astro/drum.1.glb',
    '/_astro/s.1.vtt',
    '/hall/h/',
    '/hall/h/scene/scene.json',
    '/hall/h/scene/xu.mesh.bin',
  ]);
  expect(paths(forBrowser(listed, (type) => (type === 'audio/mp4' ? 'maybe' : '')))).toContain('/_astro/s.1.m4a');
  expect(listed.alternatives).toHaveLength(1);
});

it('lists the sound that a manifest names: of each part one format, as the browser chooses', async () => {
  const opus = 'audio/ogg; codecs=opus';
  const manifest = writeManifest({
    ...{ activity: 'lesson/a', title: '甲', author: undefined, revision: 'r', covers: [], activityBase: 'https://x/' },
    ...{ publisher: '某单位', reader: undefined, coverAlt: '', updated: undefined, abridged: false },
    parts: ['一', '二'].map((id) => ({
      ...{ id, title: id, sentences: ['s1'] },
      sound: {
        ...{ seconds: 1, voice: '声', draft: true, peaks: [1], cues: `/_astro/${encodeURI(id)}.1.vtt` },
        files: [
          { url: `/_astro/${encodeURI(id)}.1.opus`, type: opus },
          { url: `/_astro/${encodeURI(id)}.1.m4a`, type: 'audio/mp4' },
        ],
      },
    })),
  });
  const sounds = ['一', '二'].flatMap((id) => ['vtt', 'opus', 'm4a'].map((ending) => `_astro/${id}.1.${ending}`));
  const { list } = await build({
    '/lesson/a/': `${button}<link rel="publication" href="/lesson/a/manifest.json">`,
    'lesson/a/manifest.json': JSON.stringify(manifest),
    ...Object.fromEntries(sounds.map((name) => [name, name])),
  } as Partial<typeof files>);
  const kept = async (name: string, canPlay: (type: string) => string): Promise<string[]> =>
    paths(forBrowser(await list(name), canPlay)).filter((path) => /opus|m4a|vtt|manifest/.test(path));
  const common = ['/_astro/%E4%B8%80.1.vtt', '/_astro/%E4%BA%8C.1.vtt', '/lesson/a/manifest.json'];
  const [first, second] = ['/_astro/%E4%B8%80.1', '/_astro/%E4%BA%8C.1'];
  expect(await kept('lesson/a', () => 'probably')).toEqual([...common, `${first}.opus`, `${second}.opus`]);
  const noOgg = (type: string): string => (type === opus ? '' : 'maybe');
  expect(await kept('course/c', noOgg)).toEqual([...common, `${first}.m4a`, `${second}.m4a`]);
  expect(await kept('lesson/a', () => '')).toEqual(common);
});

it('lists a course with the works on its path', async () => {
  const { list } = await build();
  const course = await list('course/c');
  expect(course.pages.map(([path]) => path)).toEqual(['/course/c/', '/lesson/a/']);
  expect(paths(course)).toContain('/_astro/deep.1.js');
  expect(paths(await list('desk'))).toEqual([
    '/',
    '/_astro/home.1.js',
    '/_astro/shell.1.css',
    '/offline/',
    '/works.json',
  ]);
  expect(paths(await list('zh-hant/desk'))).toEqual(['/zh-hant/me/', '/zh-hant/offline/', '/zh-hant/works.json']);
  expect(paths(await list('fallback'))).toEqual(['/_astro/shell.1.css', '/offline/']);
  expect(existsSync(join(site, listAddress('notice/n')))).toBe(false);
});

it('names bytes and content of pages as they are served, with the size on them', async () => {
  const { pages, list } = await build();
  const page = pages.find(({ path }) => path === '/lesson/a/');
  expect(page?.html).toContain('<button data-keep>离线保存（101 kB）</button>');
  const entry = (await list('lesson/a')).files.find(([path]) => path === '/lesson/a/');
  expect(entry?.[1]).toBe(Buffer.byteLength(page?.html ?? ''));
});

it('says the same size when the pages around works change a little: no work is another by that', async () => {
  const pageOf = async (changed: Partial<typeof files>): Promise<string | undefined> => {
    const { pages } = await build(changed);
    return pages.find(({ path }) => path === '/lesson/a/')?.html;
  };
  const before = await pageOf({});
  await rm(site, { recursive: true });
  expect(await pageOf({ '/': files['/'] + '新'.repeat(2000) })).toBe(before);
});

it('gives a work another version only when one of its files changes', async () => {
  const versions = async (changed: Partial<typeof files>): Promise<string[]> => {
    const { list } = await build(changed);
    const found = await Promise.all(['lesson/a', 'course/c', 'desk', 'fallback'].map(list));
    await rm(site, { recursive: true });
    return found.map(({ version }) => version);
  };
  const before = await versions({});
  const same = (after: string[]): boolean[] => after.map((version, index) => version === before[index]);
  expect(same(await versions({}))).toEqual([true, true, true, true]);
  expect(same(await versions({ '_astro/deep.1.js': 'changed' }))).toEqual([false, false, true, true]);
  expect(same(await versions({ 'works.json': '[1]' }))).toEqual([true, true, false, true]);
  expect(same(await versions({ '/notice/n/': '改了' }))).toEqual([true, true, true, true]);
  site = await sampleSite({});
});

it('writes a service worker that is another when the fallback page is', async () => {
  await build();
  const first = await readFile(join(site, 'sw.js'), 'utf8');
  await rm(site, { recursive: true });
  await build({ '/offline/': '<h1>没有网</h1>' });
  const second = await readFile(join(site, 'sw.js'), 'utf8');
  expect(second).not.toBe(first);
  expect(second).not.toMatch(/\bimport\b|\bexport\b/);
});

it('writes the manifest from the settings, with its icons', async () => {
  await build();
  const { name, shortName } = readSite(process.cwd());
  const manifest = JSON.parse(await readFile(join(site, 'manifest.webmanifest'), 'utf8')) as {
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ name, short_name: shortName, start_url: '/', display: 'standalone' });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
  for (const { src, sizes } of manifest.icons) {
    const { format, width, height } = await sharp(join(site, src)).metadata();
    expect([format, `${String(width)}x${String(height)}`]).toEqual(['png', sizes]);
  }
});

it('lists for a kiosk its page, the works that it names and courses with their stops, and writes its worker', async () => {
  await build({
    '/kiosk/k/': '<p data-show="course/c#x"><a href="/hall/gone/">无</a><script src="/_astro/home.1.js"></script>',
  } as Partial<typeof files>);
  const text = await readFile(join(site, 'kiosk/k/release.json'), 'utf8');
  const release = releaseSchema.parse(JSON.parse(text));
  expect(release.kiosk).toBe('k');
  const named = release.files.map(([path]) => path);
  expect(named).toEqual(expect.arrayContaining(['/kiosk/k/', '/course/c/', '/lesson/a/', '/_astro/deep.1.js']));
  expect(named).not.toContain('/notice/n/');
  const page = await readFile(join(site, 'kiosk/k/index.html')).catch(() => Buffer.from(''));
  expect(page.length).toBe(release.files.find(([path]) => path === '/kiosk/k/')?.[1]);
  expect(await readFile(join(site, 'kiosk-worker.js'), 'utf8')).not.toMatch(/\bimport\b|\bexport\b/);
});

it('lists a kiosk’s works alike where they were finished before and lie elsewhere', async () => {
  const kiosk = { '/kiosk/k/': '<p data-show="course/c">' } as Partial<typeof files>;
  await build(kiosk);
  const whole = await readFile(join(site, 'kiosk/k/release.json'), 'utf8');
  const pages = await readPages(site);
  // As served: with what the first build wrote on the pages.
  const finished = await sampleSite({ ...files, ...kiosk });
  const again = await readPages(finished);
  await offline(again, finished);
  await writePages(again);
  const folder = finished;
  const fresh = await sampleSite({
    '/offline/': files['/offline/'],
    'favicon.svg': files['favicon.svg'],
    'works.json': '[]',
  });
  const paths = pages.map(({ path }) => path);
  await offline(await readPages(fresh), fresh, { pages: [], paths, folder });
  expect(await readFile(join(fresh, 'kiosk/k/release.json'), 'utf8')).toBe(whole);
  await Promise.all([fresh, finished].map((one) => rm(one, { recursive: true })));
});
