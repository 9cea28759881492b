import sharp from 'sharp';
import { layers } from './layers.data.ts';
import { lie } from './wall.ts';

/** What a screen of 3840 × 1080 shows when it stands at a millimetre, as PNG. @param width of the window, in px of the stage */
export async function look(mm: number, width = 3840): Promise<Buffer> {
  const over = await Promise.all(
    Object.values(layers).map(async ({ draw, parallax }) => {
      const sheet = draw();
      const left = Math.round(lie(parallax).x(mm) - width / 2);
      return {
        input: await sharp(Buffer.from(sheet.piece(left, width)))
          .png()
          .toBuffer(),
        top: sheet.top,
        left: 0,
      };
    }),
  );
  const paper = sharp({ create: { width, height: 1080, channels: 3, background: '#F7F3EA' } });
  return paper.composite(over).png().toBuffer();
}
