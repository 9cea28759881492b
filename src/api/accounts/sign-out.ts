import { audited } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { endSession, findOwner } from './session.ts';
import { readToken, takeTokenBack } from './token.ts';

/** Ends the session, if there is one, and makes the browser forget it. */
export const signOut = guestEndpoint(
  { method: 'post', path: '/api/auth/sign-out', summary: 'Sign out', answer: null },
  async ({ context }, { store, now, access }) => {
    const token = readToken(context);
    const owner = token === null ? undefined : await findOwner(store.db, token);
    if (token !== null && owner !== undefined) {
      await audited(store, now(), async (db, note) => {
        await endSession(db, token);
        note({
          action: 'sign-out',
          actor: { id: owner.id, name: owner.name },
          address: clientAddress(context, access),
        });
      });
    }
    takeTokenBack(context, access);
    return undefined;
  },
);
