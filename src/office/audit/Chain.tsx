import { useState } from 'react';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { momentOf } from '@/office/desk/day.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Verdict {
  entries: number;
  broken: { sequence: number; text: string } | null;
  hash: string;
}

/** Checks on demand that no entry was changed or taken out: each carries a hash over all before it. */
export function Chain() {
  const [verdict, setVerdict] = useState<Verdict & { at: number }>();
  const task = useTask();
  const check = () =>
    void task.run(async () => {
      setVerdict({ ...(await ask<Verdict>('/api/office/audit/verify')), at: Date.now() });
    });
  return (
    <div className="chain">
      <p className="quiet">
        {phrase('日志只增不改：每一条都带着前面所有条目的校验值，改动或抽掉任何一条都查得出来。')}
      </p>
      <Trouble error={task.error} />
      <div role="status">
        {verdict &&
          (verdict.broken === null ? (
            <>
              <p className="whole">
                {phrase('{moment} 核对过：{count} 条日志完整，没有改动。', {
                  moment: momentOf(verdict.at),
                  count: verdict.entries,
                })}
              </p>
              <p className="small quiet">
                {phrase('最新的校验值，可以抄下来留着日后比对：')}
                <code>{verdict.hash}</code>
              </p>
            </>
          ) : (
            <p className="warning">
              {phrase('日志在第 {count} 条处对不上：{why}请立即通知负责信息安全的同事，并保留数据库备份。', {
                count: verdict.broken.sequence,
                why: anyPhrase(verdict.broken.text),
              })}
            </p>
          ))}
      </div>
      <p className="choices">
        <button type="button" className="button button-quiet" disabled={task.isRunning} onClick={check}>
          {task.isRunning ? phrase('正在核对……') : phrase('核对日志是否完整')}
        </button>
      </p>
    </div>
  );
}
