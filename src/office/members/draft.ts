import type { Person } from '@/core/people/person.ts';
import { type Role, roles } from '@/core/people/role.ts';
import { displayNameRule, signInNameRule, tidy } from '@/core/people/text.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** A member as a form holds them. */
export interface Draft {
  name: string;
  displayName: string;
  branch: string | null;
  roles: readonly Role[];
  organises: string | null;
}

export type Mistakes = { [field in keyof Draft]?: string };

export function draftOf({ name, displayName, branch, roles: held, organises }: Person): Draft {
  return { name, displayName, branch, roles: held, organises };
}

export function emptyDraft(branch: string | null): Draft {
  return { name: '', displayName: '', branch, roles: ['member'], organises: null };
}

/** Gives or takes a role; who is no organiser organises nothing. */
export function withRole(draft: Draft, role: Role, isHeld: boolean): Draft {
  const held = roles.filter((one) => (one === role ? isHeld : draft.roles.includes(one)));
  return { ...draft, roles: held, organises: held.includes('organiser') ? draft.organises : null };
}

/** What is wrong, as far as the page can know. */
export function mistakesIn(draft: Draft, { mustHaveBranch }: { mustHaveBranch: boolean }): Mistakes {
  const [name, displayName] = [tidy(draft.name), tidy(draft.displayName)];
  const found: Mistakes = {};
  if (name === '') found.name = phrase('请填写用户名。');
  else if (name.length > signInNameRule.longest)
    found.name = phrase('用户名最多 {count} 个字符。', { count: signInNameRule.longest });
  else if (!signInNameRule.pattern.test(name))
    found.name = phrase('用户名以文字或数字开头，里面只能有文字、数字和 . _ - @，不能有空格。');
  if (displayName === '') found.displayName = phrase('请填写姓名。');
  else if (displayName.length > displayNameRule.longest)
    found.displayName = phrase('姓名最多 {count} 个字符。', { count: displayNameRule.longest });
  else if (!displayNameRule.pattern.test(displayName))
    found.displayName = phrase('姓名里只能有文字、数字、空格、间隔号和括号。');
  if (mustHaveBranch && draft.branch === null) found.branch = phrase('请选择支部。');
  if (draft.roles.includes('organiser') && draft.organises === null)
    found.organises = phrase('请选择组织员负责哪个支部。');
  return found;
}

/** A request to the API. */
export interface Request {
  path: string;
  body: object;
}

/** The requests that make a member what the form says, in an order in which the harmless ones come first. */
export function changesTo(person: Person, draft: Draft): Request[] {
  const { id } = person;
  const [name, displayName] = [tidy(draft.name), tidy(draft.displayName)];
  const requests: Request[] = [];
  if (name !== person.name || displayName !== person.displayName)
    requests.push({ path: '/api/office/members/edit', body: { id, name, displayName } });
  if (draft.roles.join() !== person.roles.join() || draft.organises !== person.organises)
    requests.push({
      path: '/api/office/members/roles',
      body: { id, roles: draft.roles, organises: draft.organises },
    });
  if (draft.branch !== person.branch)
    requests.push({ path: '/api/office/members/move', body: { ids: [id], branch: draft.branch } });
  return requests;
}
