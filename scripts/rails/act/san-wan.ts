import { box, disc, n, stroke } from '../brush.ts';
import { house } from '../hand/house.ts';
import { type Person, people } from '../hand/person.ts';
import { bamboo, maple, round } from '../hand/tree.ts';
import type { Stage } from './act.ts';

const soldier: Person = { coat: '#5C665F', legs: '#37322A', hat: 'cap', arms: 'rifle', walking: true };

/** 1927: a village under hills at dusk, the old maple at its mouth, a thin file of men coming in. */
export function sanWan({ sheet, x, ground, random }: Stage): void {
  sheet.band();
  const at = (mm: number, svg: string, half = 500) => {
    sheet.add(x(mm) - half, x(mm) + half, svg);
  };
  at(-330, bamboo(x(-330), ground(x(-330)) + 6, 250, '#3F6048', '#5F7868', random));
  at(-170, round(x(-170), ground(x(-170)) + 4, 120, '#3F5147', random));
  const row = [
    [-120, { width: 200, height: 92, front: 'wd' }],
    [-30, { width: 250, height: 118, front: 'wodw', lit: true }],
    [62, { width: 190, height: 88, front: 'dw', wall: '#E9DCC0' }],
    [215, { width: 220, height: 100, front: 'wdw', lit: true }],
  ] as const;
  for (const [mm, how] of row) at(mm, house(x(mm), ground(x(mm) + 100) + 2, how));
  // The shop where they met: its lamp, and four men round a table.
  const shop = x(-30) + 62;
  const floor = ground(shop) + 2;
  at(
    -30,
    disc(shop + 32, floor - 62, 26, '#A87A22', ' opacity="0.5"') +
      disc(shop + 32, floor - 62, 12, '#E8B956') +
      box(shop + 12, floor - 30, 40, 4, '#A07A4B') +
      stroke(
        `M${n(shop + 16)} ${n(floor - 28)}V${n(floor)}M${n(shop + 48)} ${n(floor - 28)}V${n(floor)}`,
        '#A07A4B',
        3,
      ),
  );
  at(330, round(x(322), ground(x(322)) + 4, 92, '#4A5E4C', random));
  at(800, maple(x(800), ground(x(800)) + 14, 480, random), 700);
  // A low wall and a stone under the maple, where people sit.
  at(870, box(x(862), ground(x(880)) - 14, 96, 16, '#928D83') + box(x(856), ground(x(880)) - 22, 132, 10, '#C5C0B7'));
  const file = Array.from({ length: 9 }, (_, i): Person =>
    i === 3 ? { ...soldier, arms: 'down' } : i === 6 ? { ...soldier, arms: 'pole' } : soldier,
  );
  at(
    560,
    people(x(430), (px) => ground(px) + 24, -92, 62, file, random),
    900,
  );
}
