/**
 * `npm run rails [-- NAME …]`: draws the painted layers of the sample's slide rail (content/rail) from our own scenes, all
 * of them or those named, cut into pieces side by side, the cover, and what of it stands at the head of each stop
 * (`jing`). The same run gives the same bytes. `--look 3000` draws besides
 * what a screen of 3840 × 1080 shows at that millimetre, for a look while a scene is made.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { cover } from './rails/cover.ts';
import { type Layer, layers } from './rails/layers.data.ts';
import { look } from './rails/look.ts';
import { still } from './rails/still.ts';
import { stills } from './rails/stills.data.ts';

const { values, positionals: names } = parseArgs({
  options: {
    to: { type: 'string', default: 'content/rail/ye-mai-chang-juan' },
    look: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const made = ['cover', 'jing'];
const unknown = names.filter((name) => !(name in layers) && !made.includes(name));
if (unknown.length > 0) {
  console.error(`没有这些画层：${unknown.join('、')}。有的是：${[...Object.keys(layers), ...made].join('、')}。`);
  process.exit(1);
}

/** Draws the pieces of a layer, none wider than 2048 px, and says what they weigh. */
async function paint(name: string, { draw, density, quality }: Layer): Promise<void> {
  const sheet = draw();
  const step = Math.floor(2048 / density);
  for (const old of await readdir(values.to))
    if (new RegExp(`^${name}-\\d+\\.webp$`).test(old)) await rm(`${values.to}/${old}`);
  let bytes = 0;
  const count = Math.ceil((sheet.right - sheet.left) / step);
  for (let i = 0; i < count; i++) {
    const from = sheet.left + i * step;
    const wide = Math.min(step, sheet.right - from);
    const svg = Buffer.from(sheet.piece(from, wide));
    const image = sharp(svg, { density: 72 * density, limitInputPixels: false });
    const webp = await image.webp({ quality, alphaQuality: 90, effort: 6 }).toBuffer();
    await writeFile(`${values.to}/${name}-${String(i + 1).padStart(2, '0')}.webp`, webp);
    bytes += webp.length;
  }
  console.log(`${name}：${String(count)} 张，${(bytes / 1000).toFixed(0)} kB`);
}

await mkdir(values.to, { recursive: true });
if (values.look === undefined) {
  const isWanted = (name: string) => names.length === 0 || names.includes(name);
  for (const [name, layer] of Object.entries(layers)) if (isWanted(name)) await paint(name, layer);
  if (isWanted('cover')) await writeFile(`${values.to}/cover.webp`, await cover());
  if (isWanted('jing'))
    for (const [stop, mm] of Object.entries(stills)) await writeFile(`${values.to}/jing-${stop}.webp`, await still(mm));
}
for (const mm of values.look ?? []) {
  const file = `data/rail-${mm}.png`;
  await mkdir('data', { recursive: true });
  await writeFile(file, await look(Number(mm)));
  console.log(file);
}
