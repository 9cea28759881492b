import type { Person } from '@/core/people/person.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Props {
  picked: ReadonlyMap<string, Person>;
  /** How many the filters show, on all pages. */
  total: number;
  onPickAll: () => Promise<void>;
  onPickNone: () => void;
  onMove: () => void;
  onReset: () => void;
}

/** What can be done with the members who are ticked, on this page and others. */
export function PickedBar({ picked, total, onPickAll, onPickNone, onMove, onReset }: Props) {
  const task = useTask();
  return (
    <>
      <div className="picked" role="status">
        {picked.size === 0 ? (
          <span className="quiet">{phrase('点姓名，查看和修改；打勾，几个人一起移动、重置密码。')}</span>
        ) : (
          <>
            <span>{phrase('已选 {count} 人', { count: picked.size.toLocaleString('zh-CN') })}</span>
            <button type="button" className="button" onClick={onMove}>
              {phrase('移到别的支部')}
            </button>
            <button type="button" className="button button-quiet" onClick={onReset}>
              {phrase('重置密码')}
            </button>
          </>
        )}
        {picked.size < total && total > 1 && (
          <button type="button" className="link" disabled={task.isRunning} onClick={() => void task.run(onPickAll)}>
            {task.isRunning
              ? phrase('正在选……')
              : phrase('列出的 {count} 人都选上', { count: total.toLocaleString('zh-CN') })}
          </button>
        )}
        {picked.size > 0 && (
          <button type="button" className="link" onClick={onPickNone}>
            {phrase('不选了')}
          </button>
        )}
      </div>
      <Trouble error={task.error} />
    </>
  );
}
