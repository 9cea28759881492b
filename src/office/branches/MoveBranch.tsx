import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { BranchSelect } from '@/office/tree/BranchSelect.tsx';

interface Props {
  branch: Branch;
  tree: Tree<Branch>;
  /** Only administrators make a branch a top. */
  isAdministrator: boolean;
  onMoved: () => void;
  onClose: () => void;
}

/** Moves a branch with all that is below it; it can be moved back. */
export function MoveBranch({ branch, tree, isAdministrator, onMoved, onClose }: Props) {
  const [parent, setParent] = useState(branch.parent);
  const task = useTask();

  async function move(): Promise<void> {
    const { id, name } = branch;
    const isDone = await task.run(async () => {
      await ask('/api/office/branches/move', { id, parent });
    });
    if (!isDone) return;
    say(phrase('“{name}”已移动，下级和成员都跟着走。', { name }), () => {
      ask('/api/office/branches/move', { id, parent: branch.parent }).then(onMoved, () =>
        say(phrase('没能移回去，请刷新页面看看现在的情况。')),
      );
    });
    onMoved();
    onClose();
  }

  return (
    <Dialog title={phrase('移动“{name}”', { name: branch.name })} isDirty={parent !== branch.parent} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <Trouble error={task.error} />
        <Field label={phrase('移到哪个上级')} hint={phrase('下级支部和里面的人都跟着走')}>
          <BranchSelect
            tree={tree}
            value={parent}
            none={isAdministrator ? phrase('（没有上级）') : undefined}
            // Not into itself or what is below it.
            only={({ id }) => !tree.isWithin(id, branch.id)}
            onChoose={setParent}
          />
        </Field>
        <p className="choices foot">
          <button className="button" disabled={task.isRunning || parent === branch.parent}>
            {phrase('移动')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
