import { flat, n, put, stroke } from '../brush.ts';

/** A leaf from its stalk at 0 0 to its tip at 100 0, with its veins. */
export function leaf(blade: string, vein: string): string {
  let veins = 'M0 0L96 0';
  for (let i = 1; i < 6; i++)
    veins += `M${n(i * 15)} 0l${n(16 - i)} ${n(-20 + i * 1.6)}M${n(i * 15)} 0l${n(16 - i)} ${n(20 - i * 1.6)}`;
  return flat('M0 0C18 -34 58 -34 100 0C58 34 18 34 0 0Z', blade) + stroke(veins, vein, 1.8);
}

/** Leaves of a plant of tobacco by how far up they are: yellow below, dark above; in harvest all are gold. */
const green = ['#8A8B35', '#7F8F3E', '#5E7A3E', '#4A6B44', '#3F6048'];
const gold = ['#8F671C', '#A87A22', '#BC9854', '#A08A3A', '#7F8F3E'];

/** A plant of tobacco in the field, as high as asked, standing at 0 0. Made once and set where it is wanted. */
export function plant(random: () => number, ripe = false): string {
  const colours = ripe ? gold : green;
  let svg = stroke('M0 0Q2 -50 0 -98', '#5E7A3E', 3.4);
  for (let i = 0; i < 9; i++) {
    const t = i / 8;
    const side = i % 2 ? 1 : -1;
    const long = 0.5 * (1 - t * 0.5) * (0.9 + random() * 0.2);
    const turn = -8 - t * 52 + random() * 10;
    const blade = leaf(colours[Math.min(4, Math.floor(t * 5))]!, ripe ? '#D9C08C' : '#A3B07A');
    svg += put(blade, 0, -8 - t * 84, [side * long, long], side * turn);
  }
  return svg;
}

/** A bundle of cured leaves hung by their stalks, tips down. */
export function bundle(colour: string, vein: string): string {
  return (
    [-16, 0, 16].map((turn) => put(leaf(colour, vein), 0, 0, 0.5, 90 + turn)).join('') +
    flat('M-7 -4H7V6H-7Z', '#962A20')
  );
}
