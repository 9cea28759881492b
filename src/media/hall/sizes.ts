import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentImage } from '@/kit/picture/content-images.ts';
import { inFolder } from '@/kit/work/content-path.ts';
import type { Exhibit } from '@/media/hall/exhibit.schema.ts';
import { readGlb } from '@/media/hall/glb.ts';
import type { Hall } from '@/media/hall/hall.schema.ts';
import type { Size } from '@/media/hall/plan/extent.ts';
import type { HallPlan } from '@/media/hall/plan/plan.ts';
import { planHall } from '@/media/hall/plan/plan-hall.ts';

/** The picture that stands for an exhibit on a wall, as its editor wrote it. */
export function pictureOf(exhibit: Exhibit): string | undefined {
  if (exhibit.kind === 'document') return exhibit.pages[0];
  return 'picture' in exhibit ? exhibit.picture : undefined;
}

/** The plan of a hall with its pictures' proportions and its objects' boxes, while building. */
export async function planOf({ id, rooms }: Pick<Hall, 'id' | 'rooms'>): Promise<HallPlan> {
  const folder = `/content/hall/${id}`;
  const exhibits = rooms.flatMap((room) => room.exhibits);
  const sizes = await Promise.all(exhibits.map((exhibit) => sizeOf(exhibit, folder)));
  const known = exhibits.flatMap(({ id: exhibit }, i): [string, Size][] => (sizes[i] ? [[exhibit, sizes[i]]] : []));
  return planHall(rooms, new Map(known));
}

async function sizeOf(exhibit: Exhibit, folder: string): Promise<Size | undefined> {
  if (exhibit.kind === 'object') return readGlb(readFileSync(join(process.cwd(), inFolder(folder, exhibit.object))));
  const picture = pictureOf(exhibit);
  if (picture === undefined) return undefined;
  const { width, height } = await contentImage(inFolder(folder, picture));
  return { aspect: width / height };
}
