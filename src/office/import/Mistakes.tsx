import { useState } from 'react';
import type { ImportReport, MistakeKind } from '@/core/people/import.ts';
import { address } from '@/office/desk/ask.ts';
import { download } from '@/office/desk/download.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { kindNames } from './kind-names.data.ts';
import { sendFile } from './send-file.ts';

interface Props {
  report: ImportReport;
  file: File;
  createBranches: boolean;
}

/** So many lines are shown at first, and with each “more”. */
const step = 100;

/** Everything that is wrong with the table, by row; all of it as a file. */
export function Mistakes({ report, file, createBranches }: Props) {
  const [kind, setKind] = useState<MistakeKind>();
  const [shown, setShown] = useState(step);
  const task = useTask();
  const listed = kind === undefined ? report.mistakes : report.mistakes.filter((mistake) => mistake.kind === kind);
  const count = kind === undefined ? report.mistakeCount : (report.counts.find((one) => one.kind === kind)?.count ?? 0);

  const save = () =>
    void task.run(async () => {
      const path = address('/api/office/import/report', { createBranches: String(createBranches) });
      const response = await sendFile(path, file);
      download('导入检查结果.csv', await response.blob());
    });
  const choose = (chosen: MistakeKind | undefined) => {
    setKind(chosen);
    setShown(step);
  };

  return (
    <section aria-labelledby="mistakes-title">
      <div role="status">
        <h2 id="mistakes-title">
          {report.rows} 人里有 {report.mistakeCount} 处要改，还没有导入任何人
        </h2>
      </div>
      <p>请在表格里改好、保存，再选一次。</p>
      <p className="choices">
        <button type="button" className="button button-quiet" disabled={task.isRunning} onClick={save}>
          下载全部 {report.mistakeCount} 处（CSV）
        </button>
      </p>
      <Trouble error={task.error} />
      {report.counts.length > 1 && (
        <div className="kinds" role="group" aria-label="只看一种">
          <button type="button" aria-pressed={kind === undefined} onClick={() => choose(undefined)}>
            全部 {report.mistakeCount}
          </button>
          {report.counts.map((one) => (
            <button key={one.kind} type="button" aria-pressed={kind === one.kind} onClick={() => choose(one.kind)}>
              {kindNames[one.kind]} {one.count}
            </button>
          ))}
        </div>
      )}
      <table className="list mistakes" role="table" aria-labelledby="mistakes-title">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">行</th>
            <th role="columnheader">列</th>
            <th role="columnheader">现在写的</th>
            <th role="columnheader">哪里不对，怎样改</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {listed.slice(0, shown).map(({ row, column, value, text }, index) => (
            <tr key={index} role="row">
              <td role="cell" className="figures">
                {row}
              </td>
              <td role="cell">{column}</td>
              <td role="cell" className="value">
                {value}
              </td>
              <td role="cell">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < listed.length && (
        <p className="choices foot">
          <button type="button" className="button button-quiet" onClick={() => setShown(shown + step)}>
            再列 {Math.min(step, listed.length - shown)} 处
          </button>
        </p>
      )}
      {shown >= listed.length && listed.length < count && (
        <p className="note">这里只列出前 {listed.length} 处，其余的在下载的文件里。</p>
      )}
    </section>
  );
}
