import type { Branch } from '@/core/people/branch.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { say } from '@/office/desk/notices.ts';

/** Removes an empty branch. It can be taken back: another of the same name in the same place is the same. */
export async function removeBranch({ id, name, parent }: Branch, refresh: () => void): Promise<void> {
  await ask('/api/office/branches/remove', { id });
  refresh();
  say(phrase('已删除“{name}”。', { name }), () => {
    ask('/api/office/branches/add', { parent, name }).then(refresh, () => say(phrase('没能撤销，请重新建一个。')));
  });
}
