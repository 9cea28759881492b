import type { ImportReport } from '@/core/people/import.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';

/** Nothing is wrong: what would be made, and the button that makes it. */
export function Ready({ report, onConfirm }: { report: ImportReport; onConfirm: () => void }) {
  const { rows, branches, preview } = report;
  const withRoles = [
    report.administrators > 0 && phrase('管理员 {count} 人', { count: report.administrators }),
    report.organisers > 0 && phrase('组织员 {count} 人', { count: report.organisers }),
    report.editors > 0 && phrase('编辑 {count} 人', { count: report.editors }),
  ].filter(Boolean);
  return (
    <section className="good" aria-labelledby="ready-title">
      <div role="status">
        <h2 id="ready-title">{phrase('没有错误，可以导入 {count} 人', { count: rows })}</h2>
      </div>
      {withRoles.length > 0 && <p>{phrase('其中{who}。', { who: withRoles.join(phrase('、')) })}</p>}
      {branches.length > 0 && (
        <details>
          <summary>{phrase('会新建 {count} 个支部', { count: branches.length })}</summary>
          <ul>
            {branches.map((path) => (
              <li key={path}>{path.replaceAll('/', ' / ')}</li>
            ))}
          </ul>
        </details>
      )}
      <table className="list" role="table" aria-label={phrase('前几位')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{phrase('姓名')}</th>
            <th role="columnheader">{phrase('用户名')}</th>
            <th role="columnheader">{phrase('支部')}</th>
            <th role="columnheader">{phrase('角色')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {preview.map(({ name, displayName, branch, roles }) => (
            <tr key={name} role="row">
              <th role="rowheader" scope="row">
                {displayName}
              </th>
              <td role="cell">{name}</td>
              <td role="cell">{branch.replaceAll('/', ' / ')}</td>
              <td role="cell">{roles.split('、').map(anyPhrase).join(phrase('、'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows > preview.length && <p className="quiet">{phrase('只列出前 {count} 位。', { count: preview.length })}</p>}
      <p className="choices foot">
        <button type="button" className="button" onClick={onConfirm}>
          {phrase('导入这 {count} 人', { count: rows })}
        </button>
      </p>
    </section>
  );
}
