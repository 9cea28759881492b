import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import { branchNameRule, tidy } from '@/core/people/text.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { isProblem } from '@/office/desk/in-words.ts';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Props {
  /** The branch to be renamed; null: a new one. */
  of: Branch | null;
  /** Where the new one is to be; null: at the top. */
  parent: Branch | null;
  onDone: (branch: Branch) => void;
  onUndone: () => void;
  onClose: () => void;
}

/** Asks for the name of a new branch, or for a new name. */
export function NameDialog({ of, parent, onDone, onUndone, onClose }: Props) {
  const before = of?.name ?? '';
  const [name, setName] = useState(before);
  const [mistake, setMistake] = useState<string>();
  const task = useTask();
  const isTaken = isProblem(task.error, 'branch-name-taken');

  async function save(): Promise<void> {
    const wanted = tidy(name);
    const found = mistakeIn(wanted);
    setMistake(found);
    task.forget();
    if (found !== undefined) return;
    await task.run(async () => {
      if (of) onDone(await rename(of, wanted, onUndone));
      else onDone(await add(parent, wanted, onUndone));
    });
  }

  const title = of
    ? phrase('“{name}”改名', { name: of.name })
    : parent
      ? phrase('在“{name}”下新建', { name: parent.name })
      : phrase('新建顶级组织');
  return (
    <Dialog title={title} isDirty={name !== before} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Trouble error={isTaken ? undefined : task.error} />
        <Field
          label={phrase('名称')}
          mistake={mistake ?? (isTaken ? phrase('同一级里已有这个名称，请换一个。') : undefined)}
        >
          <input autoFocus autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <p className="choices foot">
          <button className="button" disabled={task.isRunning}>
            {of ? phrase('改名') : phrase('新建')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function mistakeIn(name: string): string | undefined {
  if (name === '') return phrase('请填写名称。');
  if (name.length > branchNameRule.longest)
    return phrase('名称最多 {count} 个字符。', { count: branchNameRule.longest });
  if (!branchNameRule.pattern.test(name)) return phrase('名称里不能有 /、> 之类的符号。');
  return undefined;
}

async function add(parent: Branch | null, name: string, onUndone: () => void): Promise<Branch> {
  const { branch } = await ask<{ branch: Branch }>('/api/office/branches/add', { parent: parent?.id ?? null, name });
  say(phrase('已新建“{name}”。', { name: branch.name }), () => {
    ask('/api/office/branches/remove', { id: branch.id }).then(onUndone, () =>
      say(phrase('没能撤销：里面可能已经有人了。')),
    );
  });
  return branch;
}

async function rename(of: Branch, name: string, onUndone: () => void): Promise<Branch> {
  const { branch } = await ask<{ branch: Branch }>('/api/office/branches/rename', { id: of.id, name });
  say(phrase('“{before}”已改名为“{name}”。', { before: of.name, name: branch.name }), () => {
    ask('/api/office/branches/rename', { id: of.id, name: of.name }).then(onUndone, () =>
      say(phrase('没能撤销，请再试一次。')),
    );
  });
  return branch;
}
