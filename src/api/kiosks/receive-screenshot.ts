import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { pictureTypes } from '@/api/body.ts';
import { kioskEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { idSchema } from '@/core/people/branch.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { noteOutcomes } from './commands.ts';

/** The newest pictures of a screen are kept, in the database: it is backed up, and every process sees it. */
const kept = 3;

/** A picture of what is on the screen, of at most a megabyte; older ones go. */
export const receiveScreenshot = kioskEndpoint(
  {
    method: 'post',
    path: '/api/kiosks/me/screenshot',
    summary: 'A picture of the screen (JPEG or PNG), taken because the office asked',
    query: z.object({ command: z.optional(idSchema) }),
    body: z.instanceof(Uint8Array),
    fileLimit: 1024 * 1024,
    fileTypes: pictureTypes,
    answer: null,
    problems: ['unreadable-picture'],
  },
  async ({ query: { command }, body }, { id: screen }, { store, now: clock }) => {
    const now = clock();
    const type = typeOf(body);
    if (type === undefined) throw new ProblemError('unreadable-picture');
    await store.write(async (db) => {
      const picture = { id: uuidV7(now, randomBytes(16)), screen, at: now, type };
      await db
        .insertInto('kiosk_screenshot')
        .values({ ...picture, base64: Buffer.from(body).toString('base64') })
        .execute();
      const newest = db
        .selectFrom('kiosk_screenshot')
        .select('id')
        .where('screen', '=', screen)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(kept);
      await db.deleteFrom('kiosk_screenshot').where('screen', '=', screen).where('id', 'not in', newest).execute();
      if (command !== undefined) await noteOutcomes(db, screen, [{ id: command, outcome: 'done' }]);
    });
    return undefined;
  },
);

/** What a picture is, by its first bytes and its last ones: one that was cut off is none. */
function typeOf(bytes: Uint8Array): string | undefined {
  const at = (place: number, ...wanted: number[]) => wanted.every((byte, index) => bytes.at(place + index) === byte);
  if (at(0, 0xff, 0xd8, 0xff) && at(-2, 0xff, 0xd9)) return 'image/jpeg';
  if (at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && at(-8, 0x49, 0x45, 0x4e, 0x44)) return 'image/png';
  return undefined;
}
