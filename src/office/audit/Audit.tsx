import { useState } from 'react';
import { type AuditAction, auditActions, type AuditEntry } from '@/core/people/audit.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { PageSteps } from '@/office/desk/PageSteps.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { useBranches } from '@/office/tree/use-branches.ts';
import { Chain } from './Chain.tsx';
import { Entries } from './Entries.tsx';
import { type AuditFilters, auditQueryOf, parseAuditFilters } from './filters.ts';

interface Answer {
  entries: AuditEntry[];
  next: number | null;
}

const pageSize = 100;

/** `/office/audit/`: the log, newest first, filtered; whether it is whole; and all of it as CSV. */
export function Audit() {
  const branches = useBranches();
  const [filters, setFilters] = useState(() => parseAuditFilters(location.search));
  const [before, setBefore] = useState<number[]>([]);
  const query = auditQueryOf(filters);
  const list = useAsked<Answer>(address('/api/office/audit', { ...query, before: before.at(-1), limit: pageSize }));

  function change(some: Partial<AuditFilters>): void {
    const next = { ...filters, ...some };
    setFilters(next);
    setBefore([]);
    history.replaceState(null, '', address(location.pathname, { ...next }));
  }

  const next = list.answer?.next ?? null;
  return (
    <section aria-label={phrase('日志')}>
      <Chain />
      <form className="audit-filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{phrase('做了什么')}</span>
          <select
            value={filters.action}
            onChange={(event) => change({ action: event.target.value as AuditAction | '' })}
          >
            <option value="">{phrase('不限')}</option>
            {Object.entries(auditActions).map(([action, name]) => (
              <option key={action} value={action}>
                {anyPhrase(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{phrase('从哪天')}</span>
          <input type="date" value={filters.from} onChange={(event) => change({ from: event.target.value })} />
        </label>
        <label>
          <span>{phrase('到哪天')}</span>
          <input type="date" value={filters.until} onChange={(event) => change({ until: event.target.value })} />
        </label>
        <a className="button button-quiet" href={address('/api/office/audit/export', query)} download>
          {phrase('导出（CSV）')}
        </a>
      </form>
      {filters.member !== '' && (
        <p className="note">
          {phrase('只列出与一个人有关的日志。')}
          <button type="button" className="link" onClick={() => change({ member: '' })}>
            {phrase('列出所有人的')}
          </button>
        </p>
      )}
      <Trouble error={list.error} onRetry={list.again} />
      {list.answer?.entries.length === 0 && <p className="empty">{phrase('没有符合条件的日志。')}</p>}
      {list.answer && list.answer.entries.length > 0 && (
        <Entries
          entries={list.answer.entries}
          isStale={list.isLoading}
          branchName={(id) => branches.answer?.get(id)?.name}
          onMember={(member) => change({ member })}
        />
      )}
      <PageSteps before={before} next={next} go={setBefore} />
    </section>
  );
}
