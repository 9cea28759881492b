import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Record, recordSchema } from './record.ts';
import { anyRecord } from './record.arbitrary.ts';
import { uuidV7 } from './uuid.ts';
import { fromStatement, toStatement } from './xapi.ts';

const here = { activityBase: 'https://xuelang.example/activity', accountHomePage: 'https://xuelang.example/' };
const id = uuidV7(1_700_000_000_000, new Uint8Array(16));
const answered: Record = {
  id,
  actor: 'm1',
  activity: 'quiz/party-history',
  part: 'sanwan-year',
  verb: 'answered',
  at: 1_700_000_000_123,
  seconds: 12.5,
  response: 'B',
  attempt: id,
  device: id,
  session: id,
};

describe('toStatement', () => {
  test('says what an xAPI 2.0 statement must say', () => {
    expect(toStatement(answered, here, 0.5)).toEqual({
      id,
      actor: { objectType: 'Agent', account: { homePage: 'https://xuelang.example/', name: 'm1' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'zh-CN': '回答', en: 'answered' } },
      object: {
        objectType: 'Activity',
        id: 'https://xuelang.example/activity/quiz/party-history#sanwan-year',
      },
      result: { response: 'B', duration: 'PT12.5S', score: { scaled: 0.5 } },
      context: {
        registration: id,
        extensions: {
          'https://xuelang.example/activity/extension/device': id,
          'https://xuelang.example/activity/extension/session': id,
        },
      },
      timestamp: '2023-11-14T22:13:20.123Z',
    });
  });

  test('has no result where there is none, and the revision where it was completed', () => {
    const { part: _part, response: _response, seconds: _seconds, attempt: _attempt, ...bare } = answered;
    const statement = toStatement({ ...bare, verb: 'completed', revision: 'abc' }, here);
    expect(statement).not.toHaveProperty('result');
    expect(statement.context).toMatchObject({ revision: 'abc' });
  });
});

describe('fromStatement', () => {
  test('gives back every record', () => {
    fc.assert(
      fc.property(anyRecord, fc.option(fc.double({ min: 0, max: 1 }), { nil: undefined }), (record, score) => {
        expect(recordSchema.safeParse(record).success).toBe(true);
        const wire: unknown = JSON.parse(JSON.stringify(toStatement(record, here, score)));
        expect(fromStatement(wire as ReturnType<typeof toStatement>, here)).toEqual(record);
      }),
    );
  });

  test('a base with or without a slash at its end is the same', () => {
    const slashed = { ...here, activityBase: `${here.activityBase}/` };
    expect(toStatement(answered, slashed)).toEqual(toStatement(answered, here));
    expect(fromStatement(toStatement(answered, here), slashed)).toEqual(answered);
  });

  test.each([
    ['another installation', { object: { objectType: 'Activity', id: 'https://other.example/lesson/a' } }],
    ['a kind we do not have', { object: { objectType: 'Activity', id: `${here.activityBase}/game/a` } }],
    ['another verb', { verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: {} } }],
    ['a duration that is no number of seconds', { result: { duration: 'P1D' } }],
  ])('%s says nothing', (_, change) => {
    expect(fromStatement({ ...toStatement(answered, here), ...change } as never, here)).toBeNull();
  });
});
