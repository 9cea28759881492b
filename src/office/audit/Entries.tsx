import { auditActions, type AuditEntry } from '@/core/people/audit.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { momentOf } from '@/office/desk/day.ts';
import { detailInWords } from './detail.ts';

interface Props {
  entries: AuditEntry[];
  isStale: boolean;
  branchName: (id: string) => string | undefined;
  onMember: (id: string) => void;
}

/** A page of the log. Whoever is named can be clicked: only their entries are then shown. */
export function Entries({ entries, isStale, branchName, onMember }: Props) {
  return (
    <table className="list entries" role="table" aria-label={phrase('日志')} aria-busy={isStale}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{phrase('号')}</th>
          <th role="columnheader">{phrase('时间')}</th>
          <th role="columnheader">{phrase('谁')}</th>
          <th role="columnheader">{phrase('做了什么')}</th>
          <th role="columnheader">{phrase('对谁')}</th>
          <th role="columnheader">{phrase('详情')}</th>
          <th role="columnheader">{phrase('来自')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map(({ sequence, at, action, actor, target, address, detail }) => (
          <tr key={sequence} role="row">
            <td role="cell" className="figures quiet">
              {sequence}
            </td>
            <td role="cell" className="figures">
              {momentOf(at)}
            </td>
            <td role="cell">
              <Named who={actor} onMember={onMember} />
            </td>
            <th role="rowheader" scope="row">
              {anyPhrase(auditActions[action])}
            </th>
            <td role="cell">
              <Named who={target} onMember={onMember} />
            </td>
            <td role="cell" className="detail">
              {detailInWords({ action, detail }, branchName)}
            </td>
            <td role="cell" className="figures quiet">
              {address}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ who, onMember }: { who: AuditEntry['actor']; onMember: (id: string) => void }) {
  if (who === null) return null;
  return (
    <button type="button" className="link" onClick={() => onMember(who.id)} title={phrase('只看与此有关的')}>
      {who.name}
    </button>
  );
}
