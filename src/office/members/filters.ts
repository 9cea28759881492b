import { personStates } from '@/core/people/person.ts';
import { type Role, roles } from '@/core/people/role.ts';

/** Which members are shown. It stands in the page's address, so that going back and bookmarks keep it. */
export interface Filters {
  /** A branch and all below it; `none`: no branch; empty: everyone. */
  branch: string;
  text: string;
  state: (typeof personStates)[number] | '';
  role: Role | '';
}

export const noFilters: Filters = { branch: '', text: '', state: '', role: '' };

/** What the states are called. */
export const stateNames: { readonly [state in (typeof personStates)[number]]: string } = {
  active: '在用',
  deactivated: '已停用',
  'never-signed-in': '还没登录过',
};

/** Reads them from what stands after `?`; what is not understood is left out. */
export function parseFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const among = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((one) => one === query.get(name)) ?? '';
  return {
    branch: query.get('branch') ?? '',
    text: query.get('text') ?? '',
    state: among('state', personStates),
    role: among('role', roles),
  };
}

/** Whether these show somebody out of everyone only. */
export function isNarrow({ text, state, role }: Filters): boolean {
  return text !== '' || state !== '' || role !== '';
}
