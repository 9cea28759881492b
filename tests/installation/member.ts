import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Record } from '../../src/core/record/record.ts';
import { uuidV7 } from '../../src/core/record/uuid.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(16));
const [device, session] = [newId(), newId()];

interface Answer {
  status: number;
  cookie: string;
  body: { [name: string]: unknown };
}

/** A member's device as far as the API can tell. */
export interface Member {
  /** Sends new records; answers them when the server has them. */
  study(count: number): Promise<Record[]>;
  /** Sends records; answers how many were new to the server. */
  send(records: Record[]): Promise<number>;
}

/** Signs in at an address. */
export async function signIn(address: string, password: string, ca?: string): Promise<Member> {
  const { body, cookie } = await ask(`${address}/api/auth/sign-in`, { name: 'admin', password }, '', ca);
  const { id: actor } = body['member'] as { id: string };
  const send = async (records: Record[]): Promise<number> => {
    const answer = await ask(`${address}/api/records`, { device, now: Date.now(), records }, cookie, ca);
    assert.deepEqual([answer.status, answer.body['rejected']], [200, []]);
    return (answer.body['accepted'] as string[]).length;
  };
  return {
    send,
    async study(count) {
      const records = Array.from({ length: count }, (): Record => {
        const place = { activity: 'lesson/san-wan' as const, part: 'any' };
        return { id: newId(), actor, ...place, verb: 'experienced', at: Date.now(), seconds: 20, device, session };
      });
      assert.equal(await send(records), count);
      return records;
    },
  };
}

function ask(address: string, body: object, cookie: string, ca: string | undefined): Promise<Answer> {
  const { origin } = new URL(address);
  const headers = { 'content-type': 'application/json', origin, cookie };
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers };
    const asked = ca === undefined ? plainRequest(address, options) : tlsRequest(address, { ...options, ca });
    asked.once('error', reject);
    asked.once('response', (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.once('end', () => {
        const given = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        resolve({ status: response.statusCode ?? 0, cookie: given, body: JSON.parse(text) as Answer['body'] });
      });
    });
    asked.end(JSON.stringify(body));
  });
}
