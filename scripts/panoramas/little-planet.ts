import sharp from 'sharp';

/**
 * A panorama as a little planet on which its world stands: the stereographic projection from below, as a WebP of 1600 × 1200
 * for a cover. What is seen at the top lies in the direction `yaw`.
 * @param zoom how far the horizon is from the middle, in parts of half the height
 */
export async function littlePlanet(picture: Buffer, { yaw, zoom }: { yaw: number; zoom: number }): Promise<Buffer> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  // Twice as fine, then made smaller: so edges are smooth.
  const [width, height] = [3200, 2400];
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = [(x - width / 2) / (height / 2), (y - height / 2) / (height / 2)];
      const pitch = 2 * Math.atan(Math.hypot(across, down) / zoom) - Math.PI / 2;
      const turn = Math.atan2(across, -down) + (yaw * Math.PI) / 180;
      const column = Math.floor((((turn / (2 * Math.PI) + 0.5) % 1) + 1) * info.width) % info.width;
      const row = Math.min(info.height - 1, Math.floor((0.5 - pitch / Math.PI) * info.height));
      data.copy(out, (y * width + x) * 3, (row * info.width + column) * 3, (row * info.width + column) * 3 + 3);
    }
  return sharp(out, { raw: { width, height, channels: 3 } })
    .resize(1600, 1200)
    .webp({ quality: 82 })
    .toBuffer();
}
