import type { ScheduledSitting } from '@/core/exam/office.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { minuteOf } from './moments.ts';

const states = { coming: () => phrase('未开始'), open: () => phrase('进行中'), past: () => phrase('已结束') };

/** The examinations with how far they are, the latest first. */
export function SittingList({
  sittings,
  onOpen,
}: {
  sittings: readonly ScheduledSitting[];
  onOpen: (id: string) => void;
}) {
  if (sittings.length === 0) return <p className="empty">{phrase('还没有安排过考试。')}</p>;
  return (
    <table className="list exams-list" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{phrase('考试')}</th>
          <th role="columnheader">{phrase('时间')}</th>
          <th role="columnheader">{phrase('状态')}</th>
          <th role="columnheader">{phrase('交卷')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sittings.map((one) => (
          <tr key={one.id} role="row">
            <th role="rowheader" scope="row">
              <button type="button" className="link" onClick={() => onOpen(one.id)}>
                {one.title}
              </button>
            </th>
            <td role="cell" className="figures">
              {minuteOf(one.opens)} – {minuteOf(one.closes)}
            </td>
            <td role="cell" className={`exams-state ${one.state}`}>
              {states[one.state]()}
              {one.writing > 0 && <span className="quiet">{phrase('，{n} 人在答', { n: one.writing })}</span>}
            </td>
            <td role="cell" className="figures">
              {one.submitted} / {one.eligible}
              {one.appeals > 0 && <span className="exams-appeals">{phrase('{n} 条异议', { n: one.appeals })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
