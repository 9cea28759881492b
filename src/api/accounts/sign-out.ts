import { guestEndpoint } from '@/api/endpoint.ts';
import { endSession } from './session.ts';
import { readToken, takeTokenBack } from './token.ts';

/** Ends the session, if there is one, and makes the browser forget it. */
export const signOut = guestEndpoint(
  { method: 'post', path: '/api/auth/sign-out', summary: 'Sign out', answer: null },
  async ({ context }, { store, access }) => {
    const token = readToken(context);
    if (token !== null) await endSession(store, token);
    takeTokenBack(context, access);
    return undefined;
  },
);
