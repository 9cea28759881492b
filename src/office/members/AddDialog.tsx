import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import type { Person } from '@/core/people/person.ts';
import { tidy } from '@/core/people/text.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { isProblem } from '@/office/desk/in-words.ts';
import type { Officer } from '@/office/desk/officer.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { HandOut } from '@/office/slips/HandOut.tsx';
import { slipOf } from '@/office/slips/slip.ts';
import { emptyDraft, type Mistakes, mistakesIn } from './draft.ts';
import { PersonFields } from './PersonFields.tsx';

interface Props {
  tree: Tree<Branch>;
  officer: Officer;
  /** The branch that the new member is likely to belong to. */
  branch: string | null;
  onAdded: () => void;
  onClose: () => void;
}

interface Added {
  member: Person;
  oneTimePassword: string;
}

/** Adds a member, then shows the password to hand out. */
export function AddDialog({ tree, officer, branch, onAdded, onClose }: Props) {
  const [blank, setBlank] = useState(() => emptyDraft(branch));
  const [draft, setDraft] = useState(blank);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [added, setAdded] = useState<Added>();
  const task = useTask();

  async function add(): Promise<void> {
    const found = mistakesIn(draft, { mustHaveBranch: !officer.isAdministrator });
    setMistakes(found);
    task.forget();
    if (Object.keys(found).length > 0) return;
    const { roles, organises } = draft;
    const body = {
      name: tidy(draft.name),
      displayName: tidy(draft.displayName),
      ...{ branch: draft.branch, roles, organises },
    };
    await task.run(async () => {
      setAdded(await ask<Added>('/api/office/members/add', body));
      onAdded();
    });
  }

  if (added) {
    const { member, oneTimePassword } = added;
    const slip = slipOf(member, oneTimePassword, tree);
    return (
      <Dialog key="added" title={phrase('{name}，已添加', { name: member.displayName })} onClose={onClose}>
        <HandOut slips={[slip]} until={member.oneTimeUntil} />
        <p className="choices foot">
          <button
            type="button"
            className="link"
            onClick={() => {
              const next = emptyDraft(member.branch);
              setBlank(next);
              setDraft(next);
              setAdded(undefined);
            }}
          >
            {phrase('再添加一位')}
          </button>
        </p>
      </Dialog>
    );
  }
  const isNameTaken = isProblem(task.error, 'name-taken');
  return (
    <Dialog key="add" title={phrase('添加成员')} isDirty={draft !== blank} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Trouble error={isNameTaken ? undefined : task.error} />
        <PersonFields
          draft={draft}
          mistakes={isNameTaken ? { ...mistakes, name: phrase('这个用户名已有人使用，请换一个。') } : mistakes}
          tree={tree}
          isAdministrator={officer.isAdministrator}
          onChange={setDraft}
        />
        <p className="choices foot">
          <button className="button" disabled={task.isRunning}>
            {task.isRunning ? phrase('正在添加……') : phrase('添加')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
