import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import type { Person } from '@/core/people/person.ts';
import type { Tree } from '@/core/people/tree.ts';
import { address as inLanguage } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { dayOf, momentOf } from '@/office/desk/day.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { isProblem } from '@/office/desk/in-words.ts';
import { say } from '@/office/desk/notices.ts';
import type { Officer } from '@/office/desk/officer.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { HandOut } from '@/office/slips/HandOut.tsx';
import { slipOf } from '@/office/slips/slip.ts';
import { AccountActions } from './AccountActions.tsx';
import { changesTo, draftOf, type Mistakes, mistakesIn } from './draft.ts';
import { PointsCorrection } from './PointsCorrection.tsx';
import { PersonFields } from './PersonFields.tsx';

interface Props {
  person: Person;
  tree: Tree<Branch>;
  officer: Officer;
  onChanged: () => void;
  onClose: () => void;
}

/** Everything about one member: names, branch, roles; password, sessions, account. */
export function PersonDialog({ person: opened, tree, officer, onChanged, onClose }: Props) {
  const [person, setPerson] = useState(opened);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [password, setPassword] = useState<string>();
  const task = useTask();
  const requests = changesTo(person, draft);

  async function save(): Promise<void> {
    const found = mistakesIn(draft, { mustHaveBranch: !officer.isAdministrator });
    setMistakes(found);
    task.forget();
    if (Object.keys(found).length > 0) return;
    const isDone = await task.run(async () => {
      for (const { path, body } of requests) await ask(path, body);
    });
    onChanged();
    if (!isDone) return;
    say(phrase('{name}的资料已保存。', { name: draft.displayName }));
    onClose();
  }

  if (password !== undefined)
    return (
      <Dialog key="password" title={phrase('{name}的新密码', { name: person.displayName })} onClose={onClose}>
        <HandOut slips={[slipOf(person, password, tree)]} until={person.oneTimeUntil} />
      </Dialog>
    );
  const isNameTaken = isProblem(task.error, 'name-taken');
  return (
    <Dialog key="person" title={person.displayName} isDirty={requests.length > 0} onClose={onClose}>
      <p className="quiet small">{standingOf(person)}</p>
      {!person.mayChange && <p className="note">{phrase('这个账号由管理员或上级组织员管理，你只能查看。')}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Trouble error={isNameTaken ? undefined : task.error} />
        <PersonFields
          draft={draft}
          mistakes={isNameTaken ? { ...mistakes, name: phrase('这个用户名已有人使用，请换一个。') } : mistakes}
          tree={tree}
          isAdministrator={officer.isAdministrator}
          isLocked={!person.mayChange}
          onChange={setDraft}
        />
        {person.mayChange && (
          <p className="choices foot">
            <button className="button" disabled={task.isRunning || requests.length === 0}>
              {task.isRunning ? phrase('正在保存……') : phrase('保存')}
            </button>
          </p>
        )}
      </form>
      {person.mayChange && (
        <AccountActions
          person={person}
          onPassword={(member, oneTimePassword) => {
            setPerson(member);
            setPassword(oneTimePassword);
            onChanged();
          }}
          onChanged={(member) => {
            setPerson(member);
            onChanged();
          }}
        />
      )}
      {officer.isAdministrator && <PointsCorrection person={person} />}
      {officer.isAdministrator && (
        <p className="about">
          <a href={inLanguage(`/office/audit/?member=${person.id}`)}>
            {phrase('看看与{name}有关的日志', { name: person.displayName })}
          </a>
        </p>
      )}
    </Dialog>
  );
}

function standingOf({ created, signedIn, deactivated, oneTimeUntil }: Person): string {
  const parts = [phrase('{day} 加入', { day: dayOf(created) })];
  if (deactivated !== null) parts.push(phrase('{day} 停用', { day: dayOf(deactivated) }));
  parts.push(signedIn === null ? phrase('还没登录过') : phrase('最近登录 {moment}', { moment: momentOf(signedIn) }));
  if (oneTimeUntil !== null) parts.push(phrase('一次性密码 {day} 前有效', { day: dayOf(oneTimeUntil) }));
  return parts.join(phrase('；'));
}
