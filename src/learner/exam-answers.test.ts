import { expect, it } from 'vitest';
import { examKey, forgetAccount } from './outbox.ts';
import { readLeftovers, waitingAnswers, writeLeftover } from './exam-answers.ts';
import { guest } from './account.ts';
import { writeLocal } from './local.ts';

it('what waits is counted for its account alone, and goes with it', async () => {
  const answer = (question: number) => ({ question, response: 'A', version: question, at: 0 });
  writeLeftover('attempt', 'one', { version: 2, waiting: [answer(1), answer(2)] });
  writeLeftover('attempt', 'two', { version: 3, waiting: [answer(3)] });
  writeLocal(`${examKey('another')}answers.attempt`, '{"one":{"version":1,"waiting":[{}]}}');
  expect([waitingAnswers(guest), waitingAnswers('another')]).toEqual([3, 1]);
  writeLeftover('attempt', 'two', undefined);
  expect(waitingAnswers(guest)).toBe(2);
  await forgetAccount(guest);
  expect(readLeftovers('attempt')).toEqual([]);
  expect([waitingAnswers(guest), waitingAnswers('another')]).toEqual([0, 1]);
});
