import { useState } from 'react';
import type { ImportReport, MistakeKind } from '@/core/people/import.ts';
import { anyPhrase, phrase, wordsLanguage } from '@/kit/language/phrase.ts';
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
      download(phrase('导入检查结果.csv'), await response.blob());
    });
  const choose = (chosen: MistakeKind | undefined) => {
    setKind(chosen);
    setShown(step);
  };

  return (
    <section aria-labelledby="mistakes-title">
      <div role="status">
        <h2 id="mistakes-title">
          {phrase('{rows} 人里有 {count} 处要改，还没有导入任何人', {
            rows: report.rows,
            count: report.mistakeCount,
          })}
        </h2>
      </div>
      <p>{phrase('请在表格里改好、保存，再选一次。')}</p>
      <p className="choices">
        <button type="button" className="button button-quiet" disabled={task.isRunning} onClick={save}>
          {phrase('下载全部 {count} 处（CSV）', { count: report.mistakeCount })}
        </button>
      </p>
      <Trouble error={task.error} />
      {report.counts.length > 1 && (
        <div className="kinds" role="group" aria-label={phrase('只看一种')}>
          <button type="button" aria-pressed={kind === undefined} onClick={() => choose(undefined)}>
            {phrase('全部 {count}', { count: report.mistakeCount })}
          </button>
          {report.counts.map((one) => (
            <button key={one.kind} type="button" aria-pressed={kind === one.kind} onClick={() => choose(one.kind)}>
              {anyPhrase(kindNames[one.kind])} {one.count}
            </button>
          ))}
        </div>
      )}
      <table className="list mistakes" role="table" aria-labelledby="mistakes-title">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{phrase('行')}</th>
            <th role="columnheader">{phrase('列')}</th>
            <th role="columnheader">{phrase('现在写的')}</th>
            <th role="columnheader">{phrase('哪里不对，怎样改')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {listed.slice(0, shown).map(({ row, column, value, kind: wrong, text }, index) => (
            <tr key={index} role="row">
              <td role="cell" className="figures" data-row={phrase('第 {row} 行', { row })}>
                <span>{row}</span>
              </td>
              <td role="cell">{column}</td>
              <td role="cell" className="value">
                {value}
              </td>
              <td role="cell">
                {wordsLanguage() === 'en' && `${anyPhrase(kindNames[wrong])}: `}
                <span lang="zh-Hans">{text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < listed.length && (
        <p className="choices foot">
          <button type="button" className="button button-quiet" onClick={() => setShown(shown + step)}>
            {phrase('再列 {count} 处', { count: Math.min(step, listed.length - shown) })}
          </button>
        </p>
      )}
      {shown >= listed.length && listed.length < count && (
        <p className="note">{phrase('这里只列出前 {count} 处，其余的在下载的文件里。', { count: listed.length })}</p>
      )}
    </section>
  );
}
