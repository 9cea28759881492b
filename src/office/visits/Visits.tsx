import { useState } from 'react';
import type { LoggedVisit } from '@/core/guide/visit.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { PageSteps } from '@/office/desk/PageSteps.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { BranchSelect } from '@/office/tree/BranchSelect.tsx';
import { useBranches } from '@/office/tree/use-branches.ts';
import { EditVisit } from './EditVisit.tsx';
import { parseVisitFilters, type VisitFilters, visitQueryOf } from './filters.ts';
import { VisitTable } from './VisitTable.tsx';

interface Answer {
  visits: LoggedVisit[];
  next: string | null;
  total: { visits: number; heads: number; seconds: number };
}

/** `/office/visits/`: guided visits, newest first, filtered; corrected; and all of them as a file. */
export function Visits() {
  const branches = useBranches();
  const [filters, setFilters] = useState(() => parseVisitFilters(location.search));
  const [before, setBefore] = useState<string[]>([]);
  const [edited, setEdited] = useState<LoggedVisit | null>(null);
  const query = visitQueryOf(filters);
  const list = useAsked<Answer>(address('/api/office/visits', { ...query, before: before.at(-1) }));

  function change(some: Partial<VisitFilters>): void {
    const next = { ...filters, ...some };
    setFilters(next);
    setBefore([]);
    history.replaceState(null, '', address(location.pathname, { ...next }));
  }

  const { visits = [], next = null, total } = list.answer ?? {};
  return (
    <section aria-label={phrase('讲解记录')}>
      <form className="visit-filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{phrase('团组或讲解员')}</span>
          <input type="search" value={filters.text} onChange={(event) => change({ text: event.target.value })} />
        </label>
        {branches.answer && (
          <label>
            <span>{phrase('讲解员的支部')}</span>
            <BranchSelect
              tree={branches.answer}
              value={filters.branch}
              none={phrase('不限')}
              onChoose={(branch) => change({ branch })}
            />
          </label>
        )}
        <label>
          <span>{phrase('从哪天')}</span>
          <input type="date" value={filters.from} onChange={(event) => change({ from: event.target.value })} />
        </label>
        <label>
          <span>{phrase('到哪天')}</span>
          <input type="date" value={filters.until} onChange={(event) => change({ until: event.target.value })} />
        </label>
        <a
          className="button button-quiet"
          href={address('/api/office/visits/export', { ...query, as: 'csv' })}
          download
        >
          {phrase('导出（CSV）')}
        </a>
        <a
          className="button button-quiet"
          href={address('/api/office/visits/export', { ...query, as: 'xlsx' })}
          download
        >
          {phrase('Excel')}
        </a>
      </form>
      <Trouble error={list.error} onRetry={list.again} />
      {total && total.visits > 0 && (
        <p className="visit-total">
          {phrase('共讲解 {visits} 场，接待 {heads} 人，讲了 {minutes} 分钟。', {
            visits: total.visits,
            heads: total.heads,
            minutes: Math.round(total.seconds / 60),
          })}
        </p>
      )}
      {list.answer && visits.length === 0 && (
        <p className="empty">{phrase('还没有讲解记录。讲解员用手机扫大屏上的码，讲完一场就记在这里。')}</p>
      )}
      {visits.length > 0 && (
        <VisitTable
          visits={visits}
          isStale={list.isLoading}
          branchName={(id) => branches.answer?.get(id)?.name}
          onEdit={setEdited}
        />
      )}
      <PageSteps before={before} next={next} go={setBefore} />
      {edited && <EditVisit visit={edited} onClose={() => setEdited(null)} onSaved={list.again} />}
    </section>
  );
}
