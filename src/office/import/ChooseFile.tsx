import { useId, useRef, useState } from 'react';
import { importColumns, importFileLimit, importLimit } from '@/core/people/import.ts';
import { anyPhrase, phrase, wordsLanguage } from '@/kit/language/phrase.ts';

interface Props {
  file: File | undefined;
  createBranches: boolean;
  isBusy: boolean;
  isAdministrator: boolean;
  onChoose: (file: File) => void;
  onCreateBranches: (mayCreate: boolean) => void;
}

const megabytes = importFileLimit / 1024 / 1024;

/** What each column is for. */
const columnHints = (): { readonly [column in keyof typeof importColumns]: string } => ({
  name: phrase('必填，登录时用，不能重复'),
  displayName: phrase('必填'),
  branch: phrase('从上到下写全，用 / 隔开，比如“州局/富宁县局”；不会弄混的，写最后一级也行'),
  roles: phrase('可以空着；要写就写编辑、组织员、管理员，几个之间用顿号'),
  organises: phrase('角色里有组织员的才填，写法同支部'),
});

/** The first step: what the table must look like, a template, and choosing the file. */
export function ChooseFile({ file, createBranches, isBusy, isAdministrator, ...props }: Props) {
  const [isOver, setOver] = useState(false);
  const [isTooLarge, setTooLarge] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  function choose(chosen: File | undefined): void {
    if (!chosen || isBusy) return;
    setTooLarge(chosen.size > importFileLimit);
    if (chosen.size <= importFileLimit) props.onChoose(chosen);
  }

  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{phrase('选一个表格')}</h2>
      <p>
        {phrase('Excel（.xlsx）或 CSV 都可以，一次最多 {people} 人、{megabytes} MB。第一行是表头：', {
          people: importLimit.toLocaleString('zh-CN'),
          megabytes,
        })}
      </p>
      <table className="list columns" role="table">
        <tbody role="rowgroup">
          {Object.entries(importColumns).map(([column, [name]]) => (
            <tr key={column} role="row">
              <th role="rowheader" scope="row">
                <span translate="no">{name}</span>
                {wordsLanguage() === 'en' && <span className="small quiet"> {anyPhrase(name)}</span>}
              </th>
              <td role="cell">{columnHints()[column as keyof typeof importColumns]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href="/api/office/import/template" download>
          {phrase('下载模板')}
        </a>
      </p>
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          choose(event.dataTransfer.files[0]);
        }}
      >
        <button type="button" className="button" disabled={isBusy} onClick={() => field.current?.click()}>
          {file ? phrase('换一个文件') : phrase('选择文件')}
        </button>
        <input
          ref={field}
          type="file"
          className="visually-hidden"
          aria-label={phrase('名单文件')}
          tabIndex={-1}
          accept=".csv,.xlsx"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            // The same file again, corrected, is a choice, too.
            event.target.value = '';
          }}
        />
        <span className="quiet">{file ? file.name : phrase('也可以把文件拖到这里')}</span>
      </div>
      {isTooLarge && (
        <p className="mistake" role="alert">
          {phrase('这个文件超过 {megabytes} MB。请删去多余的工作表和图片，或者分成几个文件。', { megabytes })}
        </p>
      )}
      <label className="box">
        <input
          type="checkbox"
          checked={createBranches}
          disabled={isBusy}
          onChange={(event) => props.onCreateBranches(event.target.checked)}
        />
        <span>
          {phrase('表里有、这里还没有的支部，一起建好')}
          {!isAdministrator && <span className="small quiet">{phrase('（只在你负责的范围内）')}</span>}
        </span>
      </label>
    </section>
  );
}
