import { useState } from 'react';
import type { KioskScreen, OfficeKiosk } from '@/core/kiosk/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { ScreenFields } from './ScreenFields.tsx';
import { clockOf } from './times.ts';

interface Made {
  code: string;
  until: number;
}

/** Gives a one-time code: for a new screen, or for one that gets a new device. */
export function CodeDialog({
  kiosk,
  screen,
  tree,
  mayBeAnywhere,
  onClose,
}: {
  kiosk: Pick<OfficeKiosk, 'id' | 'title'>;
  /** The screen that gets a new device. */
  screen?: KioskScreen;
  tree: Tree<Branch>;
  mayBeAnywhere: boolean;
  onClose: () => void;
}) {
  const [first] = tree.from(null);
  const [draft, setDraft] = useState({
    name: screen?.name ?? '',
    branch: screen ? screen.branch : mayBeAnywhere ? null : (first?.id ?? null),
  });
  const [made, setMade] = useState<Made>();
  const task = useTask();

  async function make(): Promise<void> {
    await task.run(async () => {
      setMade(await ask<Made>('/api/office/kiosks/code', { kiosk: kiosk.id, ...draft, screen: screen?.id ?? null }));
    });
  }

  return (
    <Dialog
      title={
        screen
          ? phrase('给“{name}”换一台机器', { name: screen.name })
          : phrase('登记一块屏：{title}', { title: kiosk.title })
      }
      onClose={onClose}
    >
      {made ? (
        <div className="kiosk-code">
          <p>{phrase('到屏前，打开管理菜单，选“登记这台屏”，输入：')}</p>
          <p className="code figures" translate="no">
            {made.code.slice(0, 4)} {made.code.slice(4)}
          </p>
          <p className="quiet">
            {phrase('装值守程序的人，也可以在安装命令后面写：')}
            <code translate="no">--code {made.code}</code>
          </p>
          <p className="quiet">
            {phrase('{time} 以前有效，只能用一次。关上这里就看不到了，可以再要一个。', {
              time: clockOf(made.until, made.until),
            })}
          </p>
          <p className="foot">
            <button type="button" className="button" autoFocus onClick={onClose}>
              {phrase('输好了')}
            </button>
          </p>
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <Trouble error={task.error} />
          {screen && <p>{phrase('新机器登记以后，旧机器马上失效；统计接着算在这块屏上。')}</p>}
          <ScreenFields draft={draft} tree={tree} mayBeAnywhere={mayBeAnywhere} onChange={setDraft} />
          <p className="foot">
            <button type="submit" className="button" disabled={task.isRunning}>
              {phrase('要一个登记码')}
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
