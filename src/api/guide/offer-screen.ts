import { randomBytes } from 'node:crypto';
import { demandNotTooOften } from '@/api/accounts/demand-not-too-often.ts';
import { organisation } from '@/api/accounts/member.ts';
import { newToken, tokenHash } from '@/api/accounts/token.ts';
import { clientAddress } from '@/api/client-address.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { screenOffer, screenTerms } from '@/core/guide/visit.ts';
import { uuidV7 } from '@/core/record/uuid.ts';

/** How long a code may be scanned. The screen asks for another before it ends. */
const lasts = 5 * 60_000;
/** Offers of an address in a quarter of an hour: many screens may stand behind one. */
const most = 300;

/** A screen offers itself to guides, and gets a code to show. Any screen may: what it shows is public anyhow. */
export const offerScreen = guestEndpoint(
  {
    method: 'post',
    path: '/api/guide/screens',
    summary: 'A screen offers itself to guides and gets a code to show',
    body: screenOffer,
    bodyLimit: 8 * 1024,
    answer: screenTerms,
    problems: ['too-often'],
  },
  async ({ context, body }, deps) => {
    const { store, now, access } = deps;
    await demandNotTooOften(deps, `guide-screen:${clientAddress(context, access)}`, most);
    const time = now();
    const code = newToken();
    const { kiosk, title, width, height } = body;
    const offered = {
      ...{ kiosk, title, width, height, code: tokenHash(code), code_until: time + lasts, seen: time },
      // Who was refused may scan again and ask once more.
      ...{ asked_by: null, asked_at: null, allowed: null },
    };
    const key = await store.write(async (db) => {
      if (body.key !== undefined) {
        const known = await db
          .updateTable('guide_screen')
          .set(offered)
          .where('key', '=', tokenHash(body.key))
          .returning('id')
          .executeTakeFirst();
        if (known !== undefined) return body.key;
      }
      const made = newToken();
      await db
        .insertInto('guide_screen')
        .values({
          ...offered,
          id: uuidV7(time, randomBytes(16)),
          organisation,
          key: tokenHash(made),
          ...{ visit: null, shows: null },
        })
        .execute();
      return made;
    });
    return { key, code, lasts };
  },
);
