import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readSite } from '@/site/site-settings.ts';

/** The ground of the site's pages, as in tokens.css. */
const paper = '#f7f3ea';

/** Of a maskable icon, the middle four fifths are always seen. */
const maskedPart = 0.72;

/** Writes the manifest and the icons by which a browser installs the site, from its settings and `/favicon.svg`. */
export async function writeApp(site: string): Promise<void> {
  const { name, shortName, description } = readSite(process.cwd());
  const icon = (size: number, purpose: string): object => ({
    src: `/icons/${purpose === 'any' ? '' : `${purpose}-`}${String(size)}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: '/',
    name,
    short_name: shortName,
    description,
    lang: 'zh-Hans-CN',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['education'],
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: [
      { name: '我的学习', url: '/me/' },
      { name: '离线内容', url: '/offline/' },
    ],
  };
  const drawing = await readFile(join(site, 'favicon.svg'));
  await mkdir(join(site, 'icons'), { recursive: true });
  await Promise.all([
    writeFile(join(site, 'manifest.webmanifest'), JSON.stringify(manifest)),
    drawIcon(drawing, 192, 1, join(site, 'icons/192.png')),
    drawIcon(drawing, 512, 1, join(site, 'icons/512.png')),
    drawIcon(drawing, 512, maskedPart, join(site, 'icons/maskable-512.png')),
  ]);
}

/** The drawing in the middle of a square: on nothing where it fills it, on paper where there is a margin. */
async function drawIcon(drawing: Buffer, size: number, part: number, file: string): Promise<void> {
  const inner = Math.round(size * part);
  const density = Math.ceil((72 * inner) / 100);
  const picture = await sharp(drawing, { density })
    .resize(inner, inner, { fit: 'contain', background: '#0000' })
    .toBuffer();
  const ground = { width: size, height: size, channels: 4 as const, background: part === 1 ? '#0000' : paper };
  await sharp({ create: ground })
    .composite([{ input: picture }])
    .png({ palette: true })
    .toFile(file);
}
