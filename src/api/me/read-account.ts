import { memberEndpoint } from '@/api/endpoint.ts';
import { accountOf, accountSchema } from './account-of.ts';

/** The account of the member who is signed in. */
export const readAccount = memberEndpoint(
  { method: 'get', path: '/api/me/account', summary: 'My account', answer: accountSchema },
  async (_call, member, { store }) => accountOf(store.db, member),
);
