import { useState } from 'react';
import type { Candidate, ScheduledSitting } from '@/core/exam/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { AttemptDialog } from './AttemptDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { minuteOf } from './moments.ts';

const states = {
  'not-begun': () => phrase('没有开始'),
  writing: () => phrase('正在答'),
  submitted: () => phrase('已交卷'),
};

interface Props {
  sitting: ScheduledSitting;
  candidates: readonly Candidate[];
  tree: Tree<Branch>;
  onChanged: () => void;
}

/** Everybody who takes part, with the attempts that they made. */
export function CandidateTable({ sitting, candidates, tree, onChanged }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  const [extended, setExtended] = useState<Candidate | null>(null);
  const [state, setState] = useState('');
  const shown = candidates.filter((one) => state === '' || one.state === state);
  return (
    <>
      <p className="exams-filter">
        <label>
          {phrase('状态')}{' '}
          <select value={state} onChange={(event) => setState(event.target.value)}>
            <option value="">{phrase('不限')}</option>
            {Object.entries(states).map(([name, words]) => (
              <option key={name} value={name}>
                {words()}
              </option>
            ))}
          </select>
        </label>
      </p>
      {shown.length === 0 && <p className="empty">{phrase('没有符合条件的人。')}</p>}
      {shown.length > 0 && (
        <table className="list exams-people" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader">{phrase('姓名')}</th>
              <th role="columnheader">{phrase('支部')}</th>
              <th role="columnheader">{phrase('状态')}</th>
              <th role="columnheader">{phrase('得分')}</th>
              <th role="columnheader">{phrase('操作')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((one) => (
              <tr key={one.member} role="row">
                <th role="rowheader" scope="row">
                  {one.name}
                </th>
                <td role="cell">{one.branch === null ? '' : tree.get(one.branch)?.name}</td>
                <td role="cell">
                  {states[one.state]()}
                  {one.state === 'writing' && (
                    <span className="quiet">
                      {phrase('，答了 {done} / {all} 题', {
                        done: one.attempts.at(-1)?.answered ?? 0,
                        all: sitting.questions,
                      })}
                    </span>
                  )}
                  {one.extra && (
                    <span className="small quiet">
                      {phrase('（延长 {minutes} 分钟，加 {attempts} 次：{reason}）', one.extra)}
                    </span>
                  )}
                </td>
                <td role="cell">
                  {one.attempts.map((attempt) => (
                    <span key={attempt.id} className="exams-attempt">
                      {attempt.points !== null && (
                        <button type="button" className="link figures" onClick={() => setOpened(attempt.id)}>
                          {phrase('{n} 分', { n: attempt.points })}
                        </button>
                      )}
                      {attempt.passed !== null && (attempt.passed ? phrase('及格') : phrase('没有及格'))}
                      {attempt.late > 0 && (
                        <b className="exams-appeals">
                          {attempt.lateCounts ? phrase('迟到作答已计分') : phrase('有迟到作答')}
                        </b>
                      )}
                      {attempt.submitted !== null && (
                        <span className="small quiet">
                          {minuteOf(attempt.submitted)}
                          {attempt.automatic && phrase('（到时自动交卷）')}
                        </span>
                      )}
                    </span>
                  ))}
                </td>
                <td role="cell">
                  {sitting.mayChange && (
                    <button type="button" className="link" onClick={() => setExtended(one)}>
                      {phrase('延时')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened !== null && (
        <AttemptDialog id={opened} sitting={sitting} onChanged={onChanged} onClose={() => setOpened(null)} />
      )}
      {extended && (
        <ExtendDialog
          sitting={sitting}
          candidate={extended}
          onDone={() => {
            setExtended(null);
            onChanged();
          }}
          onClose={() => setExtended(null)}
        />
      )}
    </>
  );
}
