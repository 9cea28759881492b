import { useState } from 'react';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Props {
  sitting: string;
  /** Null: for everybody who was asked it. */
  attempt: string | null;
  question: string;
  points: number;
  full: number;
  onDone: () => void;
}

/** Other points for a question, with the reason; folded away until it is wanted. */
export function AdjustForm({ sitting, attempt, question, points: before, full, onDone }: Props) {
  const [points, setPoints] = useState(before);
  const [reason, setReason] = useState('');
  const task = useTask();

  async function save(): Promise<void> {
    const isDone = await task.run(async () => {
      await ask('/api/office/exams/adjust', { sitting, attempt, question, points, reason });
    });
    if (!isDone) return;
    say(phrase('得分改好了，记入了日志。'));
    setReason('');
    onDone();
  }
  return (
    <details className="exams-adjust">
      <summary className="small">{attempt === null ? phrase('给所有人改得分') : phrase('改得分')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Trouble error={task.error} />
        <label>
          <span>{phrase('得分')}</span>
          <input
            type="number"
            min={0}
            max={full}
            step={0.5}
            required
            value={points}
            onChange={(event) => setPoints(event.target.valueAsNumber)}
          />
        </label>
        <label className="reason">
          <span>{phrase('原因（成员看得到）')}</span>
          <input
            type="text"
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <button className="button button-quiet" disabled={task.isRunning}>
          {phrase('保存')}
        </button>
      </form>
    </details>
  );
}
