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

/** What a member signs in with. */
export interface Credentials {
  name: string;
  password: string;
}

/** Signs in at an address. */
export async function signIn(address: string, credentials: Credentials, ca?: string): Promise<Member> {
  const { body, cookie } = await ask(`${address}/api/auth/sign-in`, credentials, '', ca);
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

/** Imports people as an administrator does, over plain http; answers the first of them with a password of their own. */
export async function importPeople(address: string, administrator: Credentials, count: number): Promise<Credentials> {
  const { cookie } = await ask(`${address}/api/auth/sign-in`, administrator);
  const rows = Array.from(
    { length: count },
    (_, index) => `wenshan${String(index + 1)},同志${String(index + 1)},机关支部`,
  );
  const list = ['用户名,姓名,支部', ...rows].join('\n');
  const place = `${address}/api/office/import`;
  const checked = await ask(`${place}/check?createBranches=true`, list, cookie);
  assert.deepEqual([checked.body['rows'], checked.body['mistakes']], [count, []]);
  const token = String(checked.body['token']);
  const { body } = await ask(`${place}/confirm?createBranches=true&token=${token}`, list, cookie);
  const made = body['made'] as { name: string; oneTimePassword: string }[];
  assert.equal(made.length, count);
  const [first] = made;
  assert.ok(first);
  const own = { name: first.name, password: 'wo-ai-xue-xi-2026' };
  const arrived = await ask(`${address}/api/auth/sign-in`, { name: first.name, password: first.oneTimePassword });
  const change = { current: first.oneTimePassword, wanted: own.password };
  assert.ok((await ask(`${address}/api/auth/password`, change, arrived.cookie)).status < 300);
  return own;
}

/** Posts JSON, or text as a table. */
function ask(address: string, body: object | string, cookie = '', ca?: string): Promise<Answer> {
  const { origin } = new URL(address);
  const isTable = typeof body === 'string';
  const headers = { 'content-type': isTable ? 'text/csv' : 'application/json', origin, cookie };
  return new Promise((resolve, reject) => {
    // A connection of its own: the server closes idle ones while this process waits for a command.
    const options = { method: 'POST', headers, agent: false };
    const asked = ca === undefined ? plainRequest(address, options) : tlsRequest(address, { ...options, ca });
    asked.once('error', reject);
    asked.once('response', (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.once('end', () => {
        const given = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        resolve({ status: response.statusCode ?? 0, cookie: given, body: JSON.parse(text || '{}') as Answer['body'] });
      });
    });
    asked.end(isTable ? body : JSON.stringify(body));
  });
}
