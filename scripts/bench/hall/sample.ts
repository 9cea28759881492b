import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { planHall } from '@/media/hall/plan/plan-hall.ts';
import type { HallPlan } from '@/media/hall/plan/plan.ts';
import { aspectOf } from '@/media/hall/scene/sheet.ts';
import type { Exhibit } from '@/media/hall/exhibit.schema.ts';

/** A hall of the sample content, as the naive build needs it: its plan, and each picture as a file of its own. */
export interface SampleHall {
  plan: HallPlan;
  pictures: Map<string, string>;
}

export async function readSampleHall(id: string): Promise<SampleHall> {
  const folder = join(process.cwd(), 'content/hall', id);
  const { rooms } = parse(await readFile(join(folder, 'index.yaml'), 'utf8')) as {
    rooms: { id: string; exhibits: (Exhibit & { picture?: string; pages?: string[] })[] }[];
  };
  const pictures = new Map<string, string>();
  const sizes = new Map<string, { aspect: number }>();
  for (const exhibit of rooms.flatMap(({ exhibits }) => exhibits)) {
    const file = exhibit.pages?.[0] ?? exhibit.picture;
    if (file === undefined) continue;
    pictures.set(exhibit.id, join(folder, file));
    sizes.set(exhibit.id, { aspect: await aspectOf(join(folder, file)) });
  }
  return { plan: planHall(rooms, sizes), pictures };
}

/** A picture as one would put it on a page without thinking: 1,024 pixels wide. */
export const plainPicture = (file: string): Promise<Buffer> =>
  sharp(file, { density: 144 })
    .resize({ width: 1024 })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer();
