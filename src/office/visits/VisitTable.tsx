import type { LoggedVisit } from '@/core/guide/visit.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { momentOf } from '@/office/desk/day.ts';

interface Props {
  visits: LoggedVisit[];
  isStale: boolean;
  branchName: (id: string) => string | undefined;
  onEdit: (visit: LoggedVisit) => void;
}

/** A page of guided visits. */
export function VisitTable({ visits, isStale, branchName, onEdit }: Props) {
  return (
    <table className="list visits" role="table" aria-label={phrase('讲解记录')} aria-busy={isStale}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{phrase('团组')}</th>
          <th role="columnheader">{phrase('参观人数')}</th>
          <th role="columnheader">{phrase('开始')}</th>
          <th role="columnheader">{phrase('时长')}</th>
          <th role="columnheader">{phrase('讲解员')}</th>
          <th role="columnheader">{phrase('路线')}</th>
          <th role="columnheader">{phrase('更正这场')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {visits.map((visit) => (
          <tr key={visit.id} role="row">
            <th role="rowheader" scope="row">
              {visit.group === '' ? <span className="quiet">{phrase('没有填写')}</span> : visit.group}
              {visit.note !== '' && <span className="small quiet block">{visit.note}</span>}
            </th>
            <td role="cell" className="figures">
              {visit.heads ?? '—'}
            </td>
            <td role="cell" className="figures">
              {momentOf(visit.started).slice(0, 16)}
            </td>
            <td role="cell" className="figures">
              {durationOf(visit)}
            </td>
            <td role="cell">
              {visit.guide}
              {visit.branch !== null && <span className="small quiet block">{branchName(visit.branch) ?? ''}</span>}
            </td>
            <td role="cell">
              <Route visit={visit} />
            </td>
            <td role="cell">
              <button type="button" className="link" onClick={() => onEdit(visit)}>
                {phrase('更正这场')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function durationOf({ started, ended }: LoggedVisit): string {
  if (ended === null) return phrase('正在讲');
  return phrase('{n} 分钟', { n: Math.max(1, Math.round((ended - started) / 60_000)) });
}

function Route({ visit: { route, screens } }: { visit: LoggedVisit }) {
  const [first] = route;
  if (first === undefined) return <span className="quiet">{screens.join('、') || '—'}</span>;
  return (
    <details>
      <summary>{phrase('{title} 等 {n} 处', { title: first.title, n: route.length })}</summary>
      <ol className="small">
        {route.map(({ title, at, seconds }) => (
          <li key={at}>
            {title}{' '}
            <span className="figures quiet">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</span>
          </li>
        ))}
      </ol>
      <p className="small quiet">{screens.join('、')}</p>
    </details>
  );
}
