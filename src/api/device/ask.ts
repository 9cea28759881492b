import { randomInt } from 'node:crypto';
import { demandNotTooOften } from '@/api/accounts/demand-not-too-often.ts';
import { organisation } from '@/api/accounts/member.ts';
import { newToken, tokenHash } from '@/api/accounts/token.ts';
import { clientAddress } from '@/api/client-address.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { deviceAsk, deviceTerms } from '@/core/device/device.ts';
import { publicAddress } from './public-address.ts';

/** Seconds that a code is good, and between two questions of the screen. */
const lasts = 300;
const interval = 3;
/** Codes for an address in a quarter of an hour. */
const most = 100;

/** A screen asks for codes with which a member may sign in there by phone (RFC 8628, 3.1). */
export const askDevice = guestEndpoint(
  {
    method: 'post',
    path: '/api/auth/device',
    summary: 'Codes for signing in on a screen by phone (RFC 8628)',
    body: deviceAsk,
    bodyLimit: 8 * 1024,
    answer: deviceTerms,
    problems: ['too-often'],
  },
  async ({ context, body: { title } }, deps) => {
    const { store, now, access } = deps;
    const address = clientAddress(context, access);
    await demandNotTooOften(deps, `device:${address}`, most);
    const time = now();
    const [device, user] = [newToken(), newToken()];
    const numbers = threeNumbers();
    await store.write((db) =>
      db
        .insertInto('device_code')
        .values({
          ...{ device: tokenHash(device), user: tokenHash(user), organisation, title, address },
          numbers: JSON.stringify(numbers),
          ...{ created: time, expires: time + lasts * 1000, polled: 0, interval, state: 'waiting', member: null },
        })
        .execute(),
    );
    const uri = `${publicAddress(context, access)}/device/`;
    return {
      ...{ device_code: device, user_code: user, verification_uri: uri },
      verification_uri_complete: `${uri}#${user}`,
      ...{ expires_in: lasts, interval, number: numbers[0] ?? '' },
    };
  },
);

/** Three different numbers of two digits. */
function threeNumbers(): string[] {
  const numbers = new Set<string>();
  while (numbers.size < 3) numbers.add(String(randomInt(10, 100)));
  return [...numbers];
}
