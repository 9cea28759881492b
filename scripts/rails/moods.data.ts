import { length } from './wall.ts';

/** What a place along the wall is painted in, from far to near. */
export type Tone = 'far' | 'far2' | 'far3' | 'mid' | 'mid2' | 'back' | 'front' | 'road';

type Mood = readonly [mm: number, tones: Record<Tone, string>];

/** The moods of the scroll: dusk, river mist, morning among the peaks, field, day, market, border, harvest, and what is still blank. */
const moods: readonly Mood[] = [
  [-800, tones('#EADBBE', '#DCC9A6', '#C4B694', '#97A08C', '#6B8478', '#4A6658', '#2F4A3E', '#E3D2AA')],
  [900, tones('#EADBBE', '#DCC9A6', '#BDB193', '#8E9986', '#5F7868', '#436052', '#2A4439', '#E3D2AA')],
  [1900, tones('#E9E7DB', '#DADFD5', '#C9D3CB', '#BBC9C0', '#A9BAB0', '#8FA296', '#6B8478', '#EFE7D3')],
  [2800, tones('#DDE3DC', '#C9D3CB', '#B3C2B9', '#9DB0A5', '#7C9488', '#557164', '#365447', '#EADFC4')],
  [3800, tones('#E3E6D9', '#D2DACB', '#BCC9B4', '#A3B294', '#7F9672', '#56744F', '#3A5A40', '#E6D3A8')],
  [5000, tones('#E2E7E0', '#CFD8D0', '#B9C7BE', '#A1B3A8', '#7F968A', '#5B7768', '#3B594B', '#EBE0C6')],
  [6100, tones('#E6E7DE', '#D5DCD2', '#C0CCC2', '#A9B9AE', '#869C90', '#5B7768', '#3B594B', '#EBE0C6')],
  [7200, tones('#EADFC6', '#DDD0B0', '#C9BF9F', '#B0AE8C', '#8C9478', '#6B7A5C', '#4A5C46', '#E9D9B4')],
  [8100, tones('#E6E2D2', '#D6D6C2', '#BFC7B0', '#A1B096', '#7A917C', '#557164', '#36544A', '#EADFC4')],
  [8950, tones('#DFE5DF', '#CCD6CE', '#B7C5BC', '#9FB2A7', '#7E958A', '#5A7668', '#3C5A4D', '#EBE0C6')],
  [10000, tones('#D6DED8', '#BFCBC4', '#A3B5AB', '#829A8E', '#5D796C', '#3D5B4E', '#1E352C', '#DCCFAF')],
  [11000, tones('#EFE4C8', '#E4D4A9', '#D2BF8A', '#BFA868', '#A08F4A', '#8A8236', '#5F6B33', '#F0E2BD')],
  [length + 800, tones('#EFE9DA', '#E8E2D0', '#DFDAC7', '#D8D6C6', '#CCCFC1', '#B9C3B6', '#A9BAB0', '#EADFC4')],
];

function tones(...colours: [string, string, string, string, string, string, string, string]): Record<Tone, string> {
  const [far, far2, far3, mid, mid2, back, front, road] = colours;
  return { far, far2, far3, mid, mid2, back, front, road };
}

const channels = (hex: string) => [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));

/** A colour between two, 0 the first and 1 the second. */
export function mixed(from: string, to: string, share: number): string {
  const other = channels(to);
  const sum = channels(from).map((value, i) => Math.round(value + (other[i]! - value) * share));
  return `#${sum.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of a tone at a place of the wall. */
export function tone(name: Tone, mm: number): string {
  const after = moods.findIndex(([at]) => at >= mm);
  if (after === 0) return moods[0]![1][name];
  if (after === -1) return moods.at(-1)![1][name];
  const [[from, a], [to, b]] = [moods[after - 1]!, moods[after]!];
  return mixed(a[name], b[name], (mm - from) / (to - from));
}

/** A gradient along a whole layer that has the colour of a tone everywhere. @param x from millimetres to the layer's px */
export function along(id: string, name: Tone, width: number, x: (mm: number) => number): string {
  const stops = moods.map(
    ([mm, colours]) =>
      `<stop offset="${String(Math.min(1, Math.max(0, x(mm) / width)))}" stop-color="${colours[name]}"/>`,
  );
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="${String(width)}" y1="0" y2="0">${stops.join('')}</linearGradient>`;
}
