import type { ImportReport } from '@/core/people/import.ts';

/** Nothing is wrong: what would be made, and the button that makes it. */
export function Ready({ report, onConfirm }: { report: ImportReport; onConfirm: () => void }) {
  const { rows, branches, preview } = report;
  const withRoles = [
    report.administrators > 0 && `管理员 ${report.administrators} 人`,
    report.organisers > 0 && `组织员 ${report.organisers} 人`,
    report.editors > 0 && `编辑 ${report.editors} 人`,
  ].filter(Boolean);
  return (
    <section className="good" aria-labelledby="ready-title">
      <div role="status">
        <h2 id="ready-title">没有错误，可以导入 {rows} 人</h2>
      </div>
      {withRoles.length > 0 && <p>其中{withRoles.join('、')}。</p>}
      {branches.length > 0 && (
        <details>
          <summary>会新建 {branches.length} 个支部</summary>
          <ul>
            {branches.map((path) => (
              <li key={path}>{path.replaceAll('/', ' / ')}</li>
            ))}
          </ul>
        </details>
      )}
      <table className="list" role="table" aria-label="前几位">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">姓名</th>
            <th role="columnheader">用户名</th>
            <th role="columnheader">支部</th>
            <th role="columnheader">角色</th>
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
              <td role="cell">{roles}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows > preview.length && <p className="quiet">只列出前 {preview.length} 位。</p>}
      <p className="choices foot">
        <button type="button" className="button" onClick={onConfirm}>
          导入这 {rows} 人
        </button>
      </p>
    </section>
  );
}
