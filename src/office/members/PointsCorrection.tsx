import { useState } from 'react';
import type { Person } from '@/core/people/person.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

/** A line in a member's ledger of points, with its reason. Folded away: it is needed seldom. */
export function PointsCorrection({ person: { id, displayName } }: { person: Person }) {
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const task = useTask();
  const isWhole = /^[-+−]?\d{1,4}$/.test(points.trim()) && Number(points.replace('−', '-')) !== 0;

  async function correct(): Promise<void> {
    const isDone = await task.run(() =>
      ask('/api/office/members/points', { id, points: Number(points.replace('−', '-')), reason: reason.trim() }),
    );
    if (!isDone) return;
    say(phrase('{name}的积分已更正 {points} 分。', { name: displayName, points }));
    setPoints('');
    setReason('');
  }

  return (
    <details className="points-correction">
      <summary>{phrase('更正积分')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void correct();
        }}
      >
        <p className="small quiet">{phrase('在账上另加一笔，写明理由；本人看得到，也记进日志。')}</p>
        <Trouble error={task.error} />
        <div className="pair">
          <Field label={phrase('加减多少分')} hint={phrase('减分写负数，比如 -5')}>
            <input
              value={points}
              inputMode="text"
              autoComplete="off"
              onChange={(event) => setPoints(event.target.value)}
            />
          </Field>
          <Field label={phrase('理由')}>
            <input
              value={reason}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </div>
        <p className="choices">
          <button
            className="button button-quiet"
            disabled={task.isRunning || !isWhole || Array.from(reason.trim()).length < 2}
          >
            {phrase('记上这一笔')}
          </button>
        </p>
      </form>
    </details>
  );
}
