import sharp from 'sharp';
import { look } from './look.ts';

/** What is cut out, in px of the stage: the land, without the sky that the plates stand on. */
const cut = { width: 1440, top: 270, height: 810 } as const;

/** The painting around a millimetre of the wall, to be seen from near: what stands behind a stop, without its plate. */
export async function still(mm: number): Promise<Buffer> {
  return sharp(await look(mm, cut.width))
    .extract({ left: 0, top: cut.top, width: cut.width, height: cut.height })
    .webp({ quality: 82, effort: 6 })
    .toBuffer();
}
