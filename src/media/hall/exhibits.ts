import type { Exhibit } from '@/media/hall/exhibit.schema.ts';
import type { Hall } from '@/media/hall/hall.schema.ts';

/** An exhibit with its number: from 1, through all rooms, as on the plan and on its plate. */
export type Numbered<One = Exhibit> = One & { number: number };

/** All exhibits of a hall in their order. */
export function exhibitsOf({ rooms }: Pick<Hall, 'rooms'>): Numbered[] {
  return rooms.flatMap(({ exhibits }) => exhibits).map((exhibit, index) => ({ ...exhibit, number: index + 1 }));
}
