import { useState } from 'react';
import type { OfferedPaper, ScheduledSitting } from '@/core/exam/office.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { useBranches } from '@/office/tree/use-branches.ts';
import { Preview } from './Preview.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { SittingList } from './SittingList.tsx';
import { SittingView } from './SittingView.tsx';

interface Answer {
  now: number;
  sittings: ScheduledSitting[];
  papers: OfferedPaper[];
}

/** `/office/exams/`: the examinations, and with `?id=` one of them. */
export function Exams() {
  const branches = useBranches();
  const [id, setId] = useState(() => new URLSearchParams(location.search).get('id'));
  const list = useAsked<Answer>(id === null ? '/api/office/exams' : null);
  const [isScheduling, setScheduling] = useState(false);
  const [previewed, setPreviewed] = useState<OfferedPaper | null>(null);

  function open(next: string | null): void {
    setId(next);
    history.replaceState(null, '', next === null ? location.pathname : `?id=${next}`);
    scrollTo(0, 0);
  }

  if (id !== null) return <SittingView id={id} tree={branches.answer} onBack={() => open(null)} />;
  const { answer } = list;
  return (
    <section aria-label={phrase('考试')}>
      <Trouble error={list.error ?? branches.error} onRetry={list.again} />
      {answer && branches.answer && (
        <>
          <div className="exams-head">
            <h2>{phrase('安排好的考试')}</h2>
            <button
              type="button"
              className="button"
              disabled={answer.papers.length === 0}
              onClick={() => setScheduling(true)}
            >
              {phrase('安排考试')}
            </button>
          </div>
          <SittingList sittings={answer.sittings} onOpen={open} />
          <h2>{phrase('可用的试卷')}</h2>
          {answer.papers.length === 0 && (
            <p className="empty">{phrase('还没有试卷。编辑在 content/exam 里写好题库和试卷，发布以后这里就能选。')}</p>
          )}
          <ul className="exams-papers" role="list">
            {answer.papers.map((paper) => (
              <li key={paper.revision}>
                <div>
                  <b>{paper.title}</b>
                  <p className="quiet">{paper.summary}</p>
                  <p className="small quiet">
                    {phrase('{n} 题，{points} 分，{minutes} 分钟', {
                      n: paper.questions,
                      points: paper.points,
                      minutes: paper.minutes,
                    })}
                  </p>
                </div>
                <button type="button" className="button button-quiet" onClick={() => setPreviewed(paper)}>
                  {phrase('预览')}
                </button>
              </li>
            ))}
          </ul>
          {isScheduling && (
            <ScheduleDialog
              papers={answer.papers}
              tree={branches.answer}
              onDone={(made) => {
                setScheduling(false);
                if (made === undefined) list.again();
                else open(made);
              }}
              onClose={() => setScheduling(false)}
            />
          )}
          {previewed && <Preview paper={previewed} onClose={() => setPreviewed(null)} />}
        </>
      )}
    </section>
  );
}
