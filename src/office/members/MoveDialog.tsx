import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import { mostTogether, type Person } from '@/core/people/person.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { inPieces } from '@/office/slips/slip.ts';
import { BranchSelect } from '@/office/tree/BranchSelect.tsx';
import { listed } from './listed.ts';

interface Props {
  people: readonly Person[];
  tree: Tree<Branch>;
  onMoved: () => void;
  onClose: () => void;
}

/** Moves several members to another branch; all of them can be moved back. */
export function MoveDialog({ people, tree, onMoved, onClose }: Props) {
  const [branch, setBranch] = useState<string | null>(null);
  const task = useTask();

  async function move(): Promise<void> {
    const isDone = await task.run(() => send(people, () => branch));
    if (!isDone) return;
    say(
      phrase('{count} 人已移到“{name}”。', { count: people.length, name: tree.get(branch ?? '')?.name ?? '' }),
      () => {
        send(people, (person) => person.branch).then(
          () => {
            say(phrase('已移回原来的支部。'));
            onMoved();
          },
          () => say(phrase('没能移回去。请刷新页面看看现在的情况。')),
        );
      },
    );
    onMoved();
    onClose();
  }

  return (
    <Dialog title={phrase('移动 {count} 人', { count: people.length })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <p className="quiet">{listed(people)}</p>
        <Trouble error={task.error} />
        <Field label={phrase('移到')}>
          <BranchSelect tree={tree} value={branch} onChoose={setBranch} />
        </Field>
        <p className="choices foot">
          <button className="button" disabled={task.isRunning || branch === null}>
            {phrase('移动')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** By the branch that somebody goes to, as many at once as the server takes. */
async function send(people: readonly Person[], target: (person: Person) => string | null): Promise<void> {
  for (const branch of new Set(people.map(target))) {
    const ids = people.filter((person) => target(person) === branch).map(({ id }) => id);
    for (const some of inPieces(ids, mostTogether)) await ask('/api/office/members/move', { ids: some, branch });
  }
}
