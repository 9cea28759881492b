import sharp from 'sharp';
import { look } from './look.ts';

const [width, height] = [1600, 1200];

/** The cover: a piece of the scroll seen through a moon gate in the corridor's wall. */
export async function cover(): Promise<Buffer> {
  const scroll = await sharp(await look(4825, 2200))
    .extract({ left: 664, top: 0, width: 1440, height: 1080 })
    .resize(width, height)
    .png()
    .toBuffer();
  const [cx, cy, r] = [800, 640, 500];
  const circle = `M${String(cx - r)} ${String(cy)}a${String(r)} ${String(r)} 0 1 1 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 1 ${String(-2 * r)} 0Z`;
  const wall = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
<path d="M0 0H${String(width)}V${String(height)}H0Z${circle}" fill="#2F4A3E" fill-rule="evenodd"/>
<path d="${circle}" fill="none" stroke="#DCD7CC" stroke-width="14"/>
<circle cx="${String(cx)}" cy="${String(cy)}" r="${String(r + 34)}" fill="none" stroke="#A87A22" stroke-width="5"/>
<path d="M0 1148H${String(width)}V1200H0Z" fill="#1E352C"/>
</svg>`;
  return sharp(scroll)
    .composite([{ input: Buffer.from(wall) }])
    .webp({ quality: 84 })
    .toBuffer();
}
