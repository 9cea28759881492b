import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import { mostTogether, type Person } from '@/core/people/person.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useLeaveWarning } from '@/office/desk/use-leave-warning.ts';
import { useTask } from '@/office/desk/use-task.ts';
import { HandOut } from '@/office/slips/HandOut.tsx';
import { inPieces, type Slip, slipOf } from '@/office/slips/slip.ts';
import { listed } from './listed.ts';

interface Props {
  people: readonly Person[];
  tree: Tree<Branch>;
  onReset: () => void;
  onClose: () => void;
}

interface Reset {
  member: Person;
  oneTimePassword: string;
}

const untaken = () => ({
  text: phrase('密码条还没有打印，名单也没有下载；关掉就看不到了。'),
  stay: phrase('留在这里'),
  leave: phrase('关闭'),
});

/** Gives several members one-time passwords, and what to hand out. What fails half way leaves the slips that are done. */
export function ResetDialog({ people, tree, onReset, onClose }: Props) {
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [until, setUntil] = useState<number | null>(null);
  const [isTaken, setTaken] = useState(false);
  const task = useTask();
  const left = people.slice(slips.length);
  useLeaveWarning(task.isRunning);

  async function reset(): Promise<void> {
    setTaken(false);
    await task.run(async () => {
      for (const some of inPieces(left, mostTogether)) {
        const body = { ids: some.map(({ id }) => id) };
        const answer = await ask<{ reset: Reset[] }>('/api/office/members/reset-passwords', body);
        const done = answer.reset.map(({ member, oneTimePassword }) => slipOf(member, oneTimePassword, tree));
        setSlips((before) => [...before, ...done]);
        setUntil(answer.reset[0]?.member.oneTimeUntil ?? null);
      }
    });
    onReset();
  }

  const isDone = left.length === 0;
  return (
    <Dialog
      title={
        isDone
          ? phrase('{count} 人的新密码', { count: people.length })
          : phrase('重置 {count} 人的密码', { count: people.length })
      }
      isDirty={task.isRunning || (slips.length > 0 && !isTaken)}
      leaving={untaken()}
      onClose={onClose}
    >
      {slips.length === 0 && (
        <>
          <p className="quiet">{listed(people)}</p>
          <p>
            {phrase(
              '他们现在的密码（包括发出去还没用的一次性密码）马上作废，所有设备都会退出。每人得到一个新的一次性密码，打印成条发给本人。',
            )}
          </p>
        </>
      )}
      <Trouble error={task.error} />
      {!isDone && slips.length > 0 && (
        <p role="status">{phrase('已重置 {count} 人，还有 {rest} 人。', { count: slips.length, rest: left.length })}</p>
      )}
      {!isDone && (
        <p className="choices foot">
          <button type="button" className="button" disabled={task.isRunning} onClick={() => void reset()}>
            {task.isRunning ? phrase('正在重置……') : slips.length > 0 ? phrase('接着重置') : phrase('重置密码')}
          </button>
        </p>
      )}
      {slips.length > 0 && !task.isRunning && <HandOut slips={slips} until={until} onTaken={() => setTaken(true)} />}
    </Dialog>
  );
}
