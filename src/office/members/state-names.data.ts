import type { personStates } from '@/core/people/person.ts';

/** What the states are called. */
export const stateNames: { readonly [state in (typeof personStates)[number]]: string } = {
  active: '在用',
  deactivated: '已停用',
  'never-signed-in': '还没登录过',
};
