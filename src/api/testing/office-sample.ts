import { createMember } from '@/api/accounts/create-member.ts';
import { organisation } from '@/api/accounts/member.ts';
import type { Role } from '@/core/people/role.ts';
import { type Browser, newBrowser, password, type TestApp } from './test-api.ts';

const branches = [
  { id: 'b-top', parent: null, name: '州局' },
  { id: 'b-funing', parent: 'b-top', name: '富宁' },
  { id: 'b-team', parent: 'b-funing', name: '富宁一组' },
  { id: 'b-maguan', parent: 'b-top', name: '马关' },
];

interface Somebody {
  displayName: string;
  branch?: string;
  roles?: Role[];
  organises?: string;
}

const people = {
  administrator: { displayName: '管理员', roles: ['administrator'] },
  editor: { displayName: '小编', branch: 'b-funing', roles: ['editor'] },
  /** Organises Funing and the team below it. */
  organiser: { displayName: '组织员', branch: 'b-funing', roles: ['organiser'], organises: 'b-funing' },
  member: { displayName: '小林', branch: 'b-funing' },
  inside: { displayName: '富宁人', branch: 'b-funing' },
  team: { displayName: '组里人', branch: 'b-team' },
  outside: { displayName: '马关人', branch: 'b-maguan' },
  /** Organises the other branch. */
  outsider: { displayName: '马关组织员', branch: 'b-maguan', roles: ['organiser'], organises: 'b-maguan' },
} as const satisfies { [name: string]: Somebody };

const signingIn = ['administrator', 'editor', 'organiser', 'member', 'outsider'] as const;

type Name = keyof typeof people;

/** A small organisation with somebody of each role, and browsers in which they are signed in. */
export async function officeSample(api: TestApp) {
  const { store } = api.deps;
  await store.write(async (db) => {
    for (const branch of branches) {
      await db
        .insertInto('branch')
        .values({ ...branch, organisation, created: api.clock.now })
        .execute();
    }
  });
  const ids: { [name: string]: string } = {};
  for (const [name, somebody] of Object.entries<Somebody>(people)) {
    const roles: Role[] = ['member', ...(somebody.roles ?? [])];
    const member = await createMember(store, { ...somebody, name, roles, password }, api.clock.now);
    if (member === null) throw new Error(`${name} is taken`);
    ids[name] = member.id;
  }
  const browsers: { [name: string]: Browser } = { guest: newBrowser(api) };
  for (const name of signingIn) {
    const browser = newBrowser(api, '198.18.0.1');
    await browser.post('/api/auth/sign-in', { name, password });
    browsers[name] = browser;
  }
  return {
    branches: { top: 'b-top', funing: 'b-funing', team: 'b-team', maguan: 'b-maguan' },
    ids: ids as { [name in Name]: string },
    browsers: browsers as { [name in (typeof signingIn)[number] | 'guest']: Browser },
  };
}

export type OfficeSample = Awaited<ReturnType<typeof officeSample>>;
