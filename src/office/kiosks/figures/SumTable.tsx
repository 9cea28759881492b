import { phrase } from '@/kit/language/phrase.ts';
import { lengthInWords } from '@/office/kiosks/times.ts';
import type { Sum } from './sums.ts';

/** Sums as a table, with a bar for each. */
export function SumTable({ head, unit, sums }: { head: string; unit: string; sums: readonly Sum[] }) {
  const most = Math.max(1, ...sums.map(({ count }) => count));
  return (
    <table className="list kiosk-sums" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{head}</th>
          <th role="columnheader">{unit}</th>
          <th role="columnheader">{phrase('平均多久')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sums.map(({ key, title, count, seconds }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {title}
            </th>
            <td role="cell" className="figures">
              {count}
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most) * 100} height={8} />
              </svg>
            </td>
            <td role="cell" className="figures">
              {lengthInWords(seconds / count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
