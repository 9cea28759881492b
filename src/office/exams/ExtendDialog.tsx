import { useState } from 'react';
import type { Candidate, ScheduledSitting } from '@/core/exam/office.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Props {
  sitting: ScheduledSitting;
  candidate: Candidate;
  onDone: () => void;
  onClose: () => void;
}

/** More time or another attempt for one member, with the reason. */
export function ExtendDialog({ sitting, candidate, onDone, onClose }: Props) {
  const [minutes, setMinutes] = useState(candidate.extra?.minutes ?? 10);
  const [attempts, setAttempts] = useState(candidate.extra?.attempts ?? 0);
  const [reason, setReason] = useState(candidate.extra?.reason ?? '');
  const task = useTask();

  async function save(): Promise<void> {
    const { member, name } = candidate;
    const isDone = await task.run(async () => {
      await ask('/api/office/exams/extend', { id: sitting.id, member, minutes, attempts, reason });
    });
    if (!isDone) return;
    say(phrase('给{name}延长了。', { name }));
    onDone();
  }
  return (
    <Dialog title={phrase('给{name}延时', { name: candidate.name })} isDirty={reason !== ''} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Trouble error={task.error} />
        <Field label={phrase('延长几分钟')} hint={phrase('时限和结束时间都往后推；代替以前延长的')}>
          <input
            type="number"
            min={0}
            max={600}
            required
            value={minutes}
            onChange={(event) => setMinutes(event.target.valueAsNumber)}
          />
        </Field>
        <Field label={phrase('另加几次')}>
          <input
            type="number"
            min={0}
            max={10}
            required
            value={attempts}
            onChange={(event) => setAttempts(event.target.valueAsNumber)}
          />
        </Field>
        <Field label={phrase('原因')} hint={phrase('会记入日志')}>
          <input
            type="text"
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <p className="choices foot">
          <button className="button" disabled={task.isRunning}>
            {phrase('保存')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
