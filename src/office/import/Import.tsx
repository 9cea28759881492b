import { useState } from 'react';
import type { ImportReport } from '@/core/people/import.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { isProblem } from '@/office/desk/in-words.ts';
import type { Officer } from '@/office/desk/officer.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useLeaveWarning } from '@/office/desk/use-leave-warning.ts';
import { useTask } from '@/office/desk/use-task.ts';
import { HandOut } from '@/office/slips/HandOut.tsx';
import type { Slip } from '@/office/slips/slip.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { Lost } from './Lost.tsx';
import { Mistakes } from './Mistakes.tsx';
import { askWithFile } from './send-file.ts';
import { Ready } from './Ready.tsx';
import { Working } from './Working.tsx';

interface Made {
  made: Slip[];
  until: number;
}

/** What was asked for is done and all else gone: whoever listens or sees little is taken to its title. */
const focusOn = (title: HTMLElement | null) => title?.focus();

/** `/office/members/import/`: choose a file, read what is wrong with it, make the members, hand out the passwords. */
export function Import({ officer }: { officer: Officer }) {
  const [file, setFile] = useState<File>();
  const [createBranches, setCreateBranches] = useState(false);
  const [report, setReport] = useState<ImportReport>();
  const [made, setMade] = useState<Made>();
  const [isTaken, setTaken] = useState(false);
  const checking = useTask();
  const making = useTask();
  useLeaveWarning(making.isRunning || (made !== undefined && !isTaken));

  function check(chosen: File, mayCreate: boolean): void {
    setFile(chosen);
    setCreateBranches(mayCreate);
    setReport(undefined);
    making.forget();
    const path = address('/api/office/import/check', { createBranches: String(mayCreate) });
    void checking.run(async () => setReport(await askWithFile<ImportReport>(path, chosen)));
  }

  function confirm(): void {
    if (!file || !report?.token) return;
    const path = address('/api/office/import/confirm', {
      createBranches: String(createBranches),
      token: report.token,
    });
    void making.run(async () => setMade(await askWithFile<Made>(path, file)));
  }

  if (made)
    return (
      <div className="import">
        <h2 ref={focusOn} tabIndex={-1}>
          {phrase('已导入 {count} 人', { count: made.made.length })}
        </h2>
        <HandOut slips={made.made} until={made.until} onTaken={() => setTaken(true)} />
        <p className="choices foot">
          <a href="/office/members/">{phrase('回到人员')}</a>
        </p>
      </div>
    );
  const isBusy = checking.isRunning || making.isRunning;
  return (
    <div className="import">
      <ChooseFile
        file={file}
        createBranches={createBranches}
        isBusy={isBusy}
        isAdministrator={officer.isAdministrator}
        onChoose={(chosen) => check(chosen, createBranches)}
        onCreateBranches={(mayCreate) => (file ? check(file, mayCreate) : setCreateBranches(mayCreate))}
      />
      {checking.isRunning && <Working text={phrase('正在检查，什么也不会改。')} />}
      <Trouble error={checking.error} onRetry={file && (() => check(file, createBranches))} />
      {file && report && report.mistakeCount > 0 && (
        <Mistakes report={report} file={file} createBranches={createBranches} />
      )}
      {file && report?.token && !making.isRunning && <Ready report={report} onConfirm={confirm} />}
      {making.isRunning && (
        <Working text={phrase('正在导入 {count} 人，请不要关掉这一页。', { count: report?.rows ?? 0 })} />
      )}
      {isProblem(making.error, 'import-changed') ? (
        <Trouble error={making.error} onRetry={file && (() => check(file, createBranches))} />
      ) : (
        <Lost error={making.error} />
      )}
    </div>
  );
}
