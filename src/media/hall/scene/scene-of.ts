import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder } from '@/kit/work/content-path.ts';
import type { Exhibit } from '@/media/hall/exhibit.schema.ts';
import { fileAddress } from '@/kit/work/content-files.ts';
import type { Hall } from '@/media/hall/hall.schema.ts';
import { pictureOf, planOf } from '@/media/hall/sizes.ts';
import { bakeIn, programPrint } from './baked.ts';
import { makeScene, type HallToBuild, type SceneFiles } from './make-scene.ts';
import { aspectOf } from './sheet.ts';

/** The scene of a hall as its editor wrote it, while building. */
export async function sceneOf(hall: Pick<Hall, 'id' | 'rooms' | 'mood'>): Promise<SceneFiles> {
  const folder = `/content/hall/${hall.id}`;
  const rooms = await Promise.all(
    hall.rooms.map(async ({ accent, exhibits }) => ({
      accent,
      exhibits: await Promise.all(exhibits.map((exhibit) => shownOf(exhibit, folder))),
    })),
  );
  const root = process.cwd();
  return makeScene({ plan: await planOf(hall), mood: hall.mood, rooms }, bakeIn(root), await programPrint(root));
}

async function shownOf(exhibit: Exhibit, folder: string): Promise<HallToBuild['rooms'][number]['exhibits'][number]> {
  const { id, kind } = exhibit;
  if (exhibit.kind === 'object') return { id, kind, object: await fileAddress(inFolder(folder, exhibit.object)) };
  const file = pictureOf(exhibit);
  if (file === undefined) return { id, kind };
  const picture = join(process.cwd(), inFolder(folder, file));
  const print = createHash('sha256')
    .update(await readFile(picture))
    .digest('hex');
  return { id, kind, picture, print, aspect: await aspectOf(picture) };
}
