import { useState } from 'react';
import type { Appeals } from '@/core/exam/office.ts';
import type { Question, Response } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address, ask } from '@/office/desk/ask.ts';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { useTask } from '@/office/desk/use-task.ts';
import { minuteOf } from './moments.ts';
import { QuestionSheet } from './QuestionSheet.tsx';

type Appeal = Appeals['appeals'][number];

/** What members object to, each with its question; those that wait first. */
export function AppealList({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { answer, error, again } = useAsked<Appeals>(address('/api/office/exams/appeals', { id }));
  return (
    <>
      <Trouble error={error} onRetry={again} />
      {answer?.appeals.length === 0 && <p className="empty">{phrase('没有异议。')}</p>}
      {answer?.appeals.map((one) => (
        <OneAppeal
          key={one.id}
          appeal={one}
          onDone={() => {
            again();
            onChanged();
          }}
        />
      ))}
    </>
  );
}

function OneAppeal({ appeal, onDone }: { appeal: Appeal; onDone: () => void }) {
  const { reviewed, name, text, at, reply, mayChange } = appeal;
  return (
    <section className="exams-appeal" aria-label={phrase('{name}的异议', { name })}>
      <p>
        <b>{name}</b> <span className="small quiet">{minuteOf(at)}</span>
      </p>
      <p className="exams-words">{text}</p>
      <QuestionSheet
        number={reviewed.question + 1}
        question={reviewed.key as Question}
        response={reviewed.response as Response | null}
        points={reviewed.full}
        got={reviewed.points}
      />
      {reply !== null && <p className="note">{phrase('答复：{text}', { text: reply })}</p>}
      {reply === null && mayChange && <ReplyForm appeal={appeal} onDone={onDone} />}
    </section>
  );
}

function ReplyForm({ appeal, onDone }: { appeal: Appeal; onDone: () => void }) {
  const [reply, setReply] = useState('');
  const [points, setPoints] = useState(appeal.reviewed.points);
  const task = useTask();

  async function send(): Promise<void> {
    const isDone = await task.run(async () => {
      const isChanged = points !== appeal.reviewed.points;
      await ask('/api/office/exams/answer-appeal', { id: appeal.id, reply, ...(isChanged && { points }) });
    });
    if (!isDone) return;
    say(phrase('答复送出了。'));
    onDone();
  }
  return (
    <form
      className="exams-reply"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Trouble error={task.error} />
      <label>
        <span>{phrase('答复')}</span>
        <textarea rows={3} required maxLength={500} value={reply} onChange={(event) => setReply(event.target.value)} />
      </label>
      <label>
        <span>{phrase('这一题的得分')}</span>
        <input
          type="number"
          min={0}
          max={appeal.reviewed.full}
          step="any"
          required
          value={points}
          onChange={(event) => setPoints(event.target.valueAsNumber)}
        />
      </label>
      <button className="button" disabled={task.isRunning}>
        {phrase('送出答复')}
      </button>
    </form>
  );
}
