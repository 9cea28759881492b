import type { Page } from './journey.ts';
import { submitSignIn } from './account.ts';
import type { TestMember, TestServer } from './server.ts';

/** An organisation of two branches with people in each, and who looks after them. */
export interface Organisation {
  administrator: TestMember;
  /** Organises Funing and the group below it. */
  organiser: TestMember;
}

const made = new WeakMap<TestServer, Promise<Organisation>>();

/** The same for all tests on a server: its branches have one name each. */
export function withOrganisation(server: TestServer): Promise<Organisation> {
  const known = made.get(server) ?? make(server);
  made.set(server, known);
  return known;
}

async function make(server: TestServer): Promise<Organisation> {
  await server.newBranch({ id: 'funing', parent: null, name: '富宁' });
  await server.newBranch({ id: 'funing-1', parent: 'funing', name: '富宁一组' });
  await server.newBranch({ id: 'maguan', parent: null, name: '马关' });
  await server.newMember({ displayName: '富宁的人', branch: 'funing' });
  await server.newMember({ displayName: '马关的人', branch: 'maguan' });
  return {
    administrator: await server.newMember({ displayName: '韦主任', roles: ['member', 'administrator'] }),
    organiser: await server.newMember({
      displayName: '黄组织',
      branch: 'funing',
      roles: ['member', 'organiser'],
      organises: 'funing',
    }),
  };
}

/** Signs in and opens a page of the office. */
export async function openOffice(page: Page, member: TestMember, path: string): Promise<void> {
  await submitSignIn(page, member);
  await page.waitForURL('**/me/');
  await page.goto(path);
}
