import type { SiteState } from '@/core/release/site-state.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { momentOf } from '@/office/desk/day.ts';

/** The releases that are kept, the newest first, and how one goes back. */
export function Releases({ releases }: Pick<SiteState, 'releases'>) {
  if (releases.length === 0) return null;
  return (
    <section aria-labelledby="releases-title" className="site-releases">
      <h2 id="releases-title">{phrase('留着的版本')}</h2>
      <table className="list" role="table" aria-labelledby="releases-title">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{phrase('发布时间')}</th>
            <th role="columnheader">{phrase('页数')}</th>
            <th role="columnheader">{phrase('名称')}</th>
            <th role="columnheader">{phrase('现在')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {releases.map(({ name, built, pages, isCurrent }) => (
            <tr key={name} role="row" aria-current={isCurrent ? 'true' : undefined}>
              <th role="rowheader" scope="row" className="figures">
                {momentOf(built)}
              </th>
              <td role="cell" className="figures">
                {phrase('{count} 页', { count: pages })}
              </td>
              <td role="cell" className="small quiet">
                {name}
              </td>
              <td role="cell">{isCurrent && <strong>{phrase('正在使用')}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {phrase('要退回上一版，请在服务器上运行 ')}
        <code>xuelang publish --back</code>
        {phrase('（没有装成服务的：')}
        <code>npm run publish -- --back</code>
        {phrase('）；退回指定的一版，把名称写在后面。')}
      </p>
    </section>
  );
}
