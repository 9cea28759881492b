import { useEffect, useState } from 'react';
import type { Candidate, OfferedPaper, ScheduledSitting } from '@/core/exam/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address, ask } from '@/office/desk/ask.ts';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { useTask } from '@/office/desk/use-task.ts';
import { AppealList } from './AppealList.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { Items } from './Items.tsx';
import { minuteOf } from './moments.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';

interface Answer {
  now: number;
  sitting: ScheduledSitting;
  candidates: Candidate[];
}

/** Milliseconds between two looks while members are writing. */
const interval = 10_000;

/** One examination: its terms, who is writing and what came out, how its questions did, appeals. */
export function SittingView({ id, tree, onBack }: { id: string; tree: Tree<Branch> | undefined; onBack: () => void }) {
  const { answer, error, again } = useAsked<Answer>(address('/api/office/exams/sitting', { id }));
  const [shown, setShown] = useState<'people' | 'items' | 'appeals'>('people');
  const isOpen = answer?.sitting.state === 'open';
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), interval);
    return () => clearInterval(timer);
  }, [isOpen, again]);

  const tabs = {
    people: phrase('人员和成绩'),
    items: phrase('题目分析'),
    appeals: answer?.sitting.appeals ? phrase('异议（{n}）', { n: answer.sitting.appeals }) : phrase('异议'),
  };
  return (
    <section aria-label={phrase('考试')}>
      <p>
        <button type="button" className="link" onClick={onBack}>
          {phrase('全部考试')}
        </button>
      </p>
      <Trouble error={error} onRetry={again} />
      {answer && tree && (
        <>
          <Terms sitting={answer.sitting} tree={tree} onChanged={again} onGone={onBack} />
          <div className="exams-tabs" role="group" aria-label={phrase('看什么')}>
            {(['people', 'items', 'appeals'] as const).map((name) => (
              <button key={name} type="button" aria-pressed={shown === name} onClick={() => setShown(name)}>
                {tabs[name]}
              </button>
            ))}
          </div>
          {shown === 'people' && (
            <CandidateTable sitting={answer.sitting} candidates={answer.candidates} tree={tree} onChanged={again} />
          )}
          {shown === 'items' && <Items sitting={answer.sitting} onChanged={again} />}
          {shown === 'appeals' && <AppealList id={id} onChanged={again} />}
        </>
      )}
    </section>
  );
}

function Terms({
  sitting,
  tree,
  onChanged,
  onGone,
}: {
  sitting: ScheduledSitting;
  tree: Tree<Branch>;
  onChanged: () => void;
  onGone: () => void;
}) {
  const [isEditing, setEditing] = useState(false);
  const papers = useAsked<{ papers: OfferedPaper[] }>(isEditing ? '/api/office/exams' : null);
  const task = useTask();
  const { id, title } = sitting;

  async function run(path: string, question: string, done: string): Promise<boolean> {
    if (!confirm(question)) return false;
    const isDone = await task.run(async () => {
      await ask(path, { id });
    });
    if (isDone) say(done);
    return isDone;
  }
  const isBegun = sitting.writing + sitting.submitted > 0;
  return (
    <header className="exams-terms">
      <h2>{title}</h2>
      <p className="figures">
        {minuteOf(sitting.opens)} – {minuteOf(sitting.closes)}
      </p>
      <p className="quiet">
        {phrase('{paper}：{n} 题，{points} 分，{minutes} 分钟，最多 {attempts} 次', {
          paper: sitting.paperTitle,
          n: sitting.questions,
          points: sitting.points,
          minutes: sitting.minutes,
          attempts: sitting.attempts,
        })}
      </p>
      <p className="quiet">{sitting.branches.map((branch) => tree.pathOf(branch)).join('、')}</p>
      <ul className="exams-counts" role="list">
        <Count n={sitting.eligible - sitting.writing - sitting.submitted} name={phrase('没有开始')} />
        <Count n={sitting.writing} name={phrase('正在答')} />
        <Count n={sitting.submitted} name={phrase('已交卷')} />
      </ul>
      <Trouble error={task.error} />
      <p className="choices">
        {sitting.mayChange && (
          <button type="button" className="button button-quiet" onClick={() => setEditing(true)}>
            {phrase('修改')}
          </button>
        )}
        {sitting.mayChange && sitting.state === 'open' && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() =>
              void run(
                '/api/office/exams/close',
                phrase('现在就结束这场考试？正在答的人马上交卷。'),
                phrase('考试结束了。'),
              ).then((isDone) => isDone && onChanged())
            }
          >
            {phrase('提前结束')}
          </button>
        )}
        {sitting.mayChange && !isBegun && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() =>
              void run(
                '/api/office/exams/remove',
                phrase('删除“{title}”？还没有人开始答。', { title }),
                phrase('删除了。'),
              ).then((isDone) => isDone && onGone())
            }
          >
            {phrase('删除')}
          </button>
        )}
        <a className="button button-quiet" href={address('/api/office/exams/export', { id, what: 'results' })} download>
          {phrase('导出成绩（CSV）')}
        </a>
        <a className="button button-quiet" href={address('/api/office/exams/export', { id, what: 'answers' })} download>
          {phrase('导出作答（CSV）')}
        </a>
      </p>
      {isEditing && papers.answer && (
        <ScheduleDialog
          papers={papers.answer.papers}
          tree={tree}
          sitting={sitting}
          onDone={() => {
            setEditing(false);
            onChanged();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </header>
  );
}

function Count({ n, name }: { n: number; name: string }) {
  return (
    <li>
      <b className="figures">{n}</b>
      <span>{name}</span>
    </li>
  );
}
