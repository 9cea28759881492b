import { giveOneTime } from '@/api/accounts/give-one-time.ts';
import type { Policy } from '@/api/accounts/policy.ts';
import type { Change } from '@/api/office/change.ts';
import type { Person } from '@/core/people/person.ts';
import { demandPerson, readPerson } from './demand-person.ts';

/** Gives a member whom the officer may change a one-time password. */
export async function resetOne(
  making: Change,
  policy: Policy,
  id: string,
): Promise<{ member: Person; oneTimePassword: string }> {
  const person = await demandPerson(making, id);
  const oneTimePassword = await giveOneTime(making.db, person, policy, making.now);
  making.note('password-reset', { id, name: person.displayName });
  return { member: await readPerson(making, id), oneTimePassword };
}
