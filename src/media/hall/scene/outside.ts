import sharp from 'sharp';
import type { MoodLight } from './mood.data.ts';
import { clouds, grain, noise } from './noise.ts';

/** Once around the hall; the horizon is a little above the middle of its lower half. */
const width = 3072;
const height = 768;
const horizon = 520;

/** What is seen through windows: sky, mountains behind one another in mist, a meadow, and bamboo close by, as WebP. */
export async function drawOutside({ outside, sun }: MoodLight): Promise<Buffer> {
  const { sky, mountains, meadow, sunGlow } = outside;
  const glowAt = sun ? (Math.atan2(sun.towards[0], sun.towards[2]) / (2 * Math.PI) + 1) % 1 : 0.62;
  const parts = [
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset=".68" stop-color="${sky[1]}"/></linearGradient>`,
    `<radialGradient id="g"><stop offset="0" stop-color="${sunGlow}" stop-opacity=".95"/><stop offset="1" stop-color="${sunGlow}" stop-opacity="0"/></radialGradient>`,
    ...mountains.map(
      (colour, i) =>
        `<linearGradient id="m${i}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity=".35"/></linearGradient>`,
    ),
    `</defs><rect width="${width}" height="${height}" fill="url(#s)"/>`,
    ...[-width, 0, width].map(
      (shift) => `<circle cx="${glowAt * width + shift}" cy="${horizon - 190}" r="330" fill="url(#g)"/>`,
    ),
  ];
  mountains.forEach((_, i) => {
    const base = horizon - 10 + i * 14;
    parts.push(`<path d="${ridge(i, base)}" fill="url(#m${i})"/>`);
    parts.push(`<rect y="${base - 26}" width="${width}" height="46" fill="${sky[1]}" opacity=".2"/>`);
  });
  parts.push(`<path d="${rolling(horizon + 40)}" fill="${meadow}"/>`);
  for (let i = 0; i < 46; i++) parts.push(bamboo(i, mountains.at(-1)!));
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  return sharp(Buffer.from(drawing)).webp({ quality: 78 }).toBuffer();
}

/** A skyline: karst cones in the nearer chains, long backs in the farther. */
function ridge(chain: number, base: number): string {
  const tall = [190, 165, 130, 84][chain] ?? 80;
  const points: string[] = [];
  for (let x = 0; x <= width; x += 8) {
    const part = x / width;
    const back = clouds(part, 0, 5 + chain * 3, 1, 4, 70 + chain);
    const cones = Math.abs(noise(part, 0, 16 + chain * 9, 1, 80 + chain) - 0.5) * 2;
    const y = base - tall * (0.25 + 0.9 * Math.max(0, back - 0.25) + 0.5 * (1 - cones) ** 2 * (chain / 4));
    points.push(`${x} ${y.toFixed(1)}`);
  }
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}

function rolling(base: number): string {
  const points: string[] = [];
  for (let x = 0; x <= width; x += 16)
    points.push(`${x} ${(base - 22 * clouds(x / width, 0, 6, 1, 3, 90)).toFixed(1)}`);
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}

/** A stand of bamboo: a few leaning stalks with leaves in their upper half. */
function bamboo(index: number, colour: string): string {
  const foot = grain(index, 1, 60) * width;
  const tall = 200 + 190 * grain(index, 2, 60);
  const lean = (grain(index, 3, 60) - 0.5) * 90;
  const strokes: string[] = [];
  for (const shift of [-width, 0, width]) {
    const x = foot + shift;
    if (x < -200 || x > width + 200) continue;
    const top = height - 90 - tall;
    strokes.push(
      `<path d="M${x} ${height}Q${x + lean * 0.2} ${height - tall * 0.6} ${x + lean} ${top}" fill="none" stroke="${colour}" stroke-width="${3 + 3 * grain(index, 4, 60)}"/>`,
    );
    for (let leaf = 0; leaf < 26; leaf++) {
      const up = 0.3 + 0.7 * grain(index, leaf, 61);
      const lx = x + lean * up * up;
      const ly = height - (tall + 90) * up;
      const swing = (grain(index, leaf, 62) - 0.5) * 96;
      const drop = 12 + 40 * grain(index, leaf, 63);
      strokes.push(
        `<path d="M${lx} ${ly}q${swing * 0.5} ${drop * 0.1} ${swing} ${drop}q${-swing * 0.62} ${-drop * 0.3} ${-swing} ${-drop}" fill="${colour}"/>`,
      );
    }
  }
  return `<g opacity="${0.75 + 0.25 * grain(index, 5, 60)}">${strokes.join('')}</g>`;
}
