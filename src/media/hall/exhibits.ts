import type { Exhibit } from '@/media/hall/exhibit.schema.ts';
import type { Hall } from '@/media/hall/hall.schema.ts';

/** An exhibit with its number: from 1, through all rooms, as on the plan and on its plate. */
export type Numbered<One = Exhibit> = One & { number: number };

/** All exhibits of a hall in their order. */
export function exhibitsOf({ rooms }: Pick<Hall, 'rooms'>): Numbered[] {
  return rooms.flatMap(({ exhibits }) => exhibits).map((exhibit, index) => ({ ...exhibit, number: index + 1 }));
}

/** The paragraphs of a label: an empty line parts them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.replaceAll(/\s*\n\s*/g, '').trim())
    .filter((one) => one !== '');
}
