import { useState } from 'react';
import type { Order } from '@/core/kiosk/command.ts';
import type { KioskScreen, OfficeKiosk } from '@/core/kiosk/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import {
  figuresOf,
  lightOf,
  orderInWords,
  outcomeInWords,
  releaseInWords,
  shownInWords,
  stateInWords,
} from './screen-words.ts';
import { ScreenFields } from './ScreenFields.tsx';
import { ScreenPicture } from './ScreenPicture.tsx';
import { clockOf } from './times.ts';

interface Props {
  screen: KioskScreen;
  kiosk: OfficeKiosk;
  tree: Tree<Branch>;
  now: number;
  mayBeAnywhere: boolean;
  onChanged: () => void;
  onClose: () => void;
}

/** All that is known of a screen, and what can be done with it from here. */
export function ScreenDialog({ screen, kiosk, tree, now, mayBeAnywhere, onChanged, onClose }: Props) {
  const { id, name, branch, condition } = screen;
  const [draft, setDraft] = useState({ name, branch });
  const [asking, setAsking] = useState<'reload' | 'withdraw'>();
  const [open, setOpen] = useState<'message' | 'code'>();
  const task = useTask();
  const isDirty = draft.name !== name || draft.branch !== branch;

  const tell = (order: Order) =>
    task.run(async () => {
      await ask('/api/office/kiosks/tell', { ids: [id], order });
      setAsking(undefined);
      onChanged();
    });
  async function save(): Promise<void> {
    const isDone = await task.run(async () => {
      await ask('/api/office/kiosks/edit', { id, ...draft });
    });
    if (!isDone) return;
    say(phrase('改好了。'));
    onChanged();
  }
  async function withdraw(): Promise<void> {
    const isDone = await task.run(async () => {
      await ask('/api/office/kiosks/withdraw', { id });
    });
    if (!isDone) return;
    say(phrase('“{name}”停用了。统计都留着；要再用，重新登记。', { name }));
    onChanged();
    onClose();
  }

  return (
    <Dialog title={name} isDirty={isDirty} onClose={onClose} isWide>
      {open === 'message' && <MessageDialog screens={[screen]} onDone={onChanged} onClose={() => setOpen(undefined)} />}
      {open === 'code' && (
        <CodeDialog
          kiosk={kiosk}
          screen={screen}
          tree={tree}
          mayBeAnywhere={mayBeAnywhere}
          onClose={() => {
            setOpen(undefined);
            onChanged();
          }}
        />
      )}
      <Trouble error={task.error} />
      <div className="kiosk-detail">
        <ScreenPicture screen={screen} now={now} />
        <div>
          <p className={`kiosk-state ${lightOf(screen)}`}>{stateInWords(screen, now)}</p>
          {condition && <Facts condition={condition} seen={screen.seen} now={now} />}
        </div>
      </div>
      {asking === undefined && (
        <p className="choices">
          <Button onClick={() => void tell({ do: 'screenshot' })} isOff={task.isRunning} name={phrase('截屏')} />
          <Button onClick={() => setOpen('message')} name={phrase('发消息')} />
          <Button onClick={() => setAsking('reload')} name={phrase('重新载入')} />
        </p>
      )}
      {asking === 'reload' && (
        <div className="warning" role="alert">
          <p>{phrase('等没有人用的时候载入，观众不会被打断；马上载入，正在看的人会回到开头。')}</p>
          <p className="choices">
            <button
              type="button"
              className="button"
              autoFocus
              onClick={() => void tell({ do: 'reload', force: false })}
            >
              {phrase('没有人用时载入')}
            </button>
            <Button onClick={() => void tell({ do: 'reload', force: true })} name={phrase('马上载入')} />
            <Button onClick={() => setAsking(undefined)} name={phrase('算了')} />
          </p>
        </div>
      )}
      {screen.commands.length > 0 && (
        <ul className="kiosk-commands small" role="list" aria-label={phrase('刚才让它做的')}>
          {screen.commands.map((command) => (
            <li key={command.id}>
              <span className="figures">{clockOf(command.at, now)}</span> {orderInWords(command)}
              <span className={command.outcome === 'no-agent' || command.outcome === 'failed' ? '' : 'quiet'}>
                {outcomeInWords(command.outcome, command.until, now)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        className="kiosk-about"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ScreenFields draft={draft} tree={tree} mayBeAnywhere={mayBeAnywhere} onChange={setDraft} />
        {isDirty && (
          <button type="submit" className="button" disabled={task.isRunning}>
            {phrase('保存')}
          </button>
        )}
      </form>
      <section className="account-actions" aria-label={phrase('登记')}>
        <h3>{phrase('登记')}</h3>
        {asking === 'withdraw' ? (
          <div className="warning" role="alert">
            <p>{phrase('停用以后，这台机器马上不能再报告和收指令，屏上仍放网站里的内容。统计都留着。')}</p>
            <p className="choices">
              <button type="button" className="button" autoFocus onClick={() => void withdraw()}>
                {phrase('停用')}
              </button>
              <Button onClick={() => setAsking(undefined)} name={phrase('算了')} />
            </p>
          </div>
        ) : (
          <p className="choices">
            <Button onClick={() => setOpen('code')} name={phrase('换一台机器')} />
            <Button onClick={() => setAsking('withdraw')} name={phrase('停用这块屏')} />
          </p>
        )}
      </section>
    </Dialog>
  );
}

function Button({ name, isOff = false, onClick }: { name: string; isOff?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="button button-quiet" disabled={isOff} onClick={onClick}>
      {name}
    </button>
  );
}

type Known = NonNullable<KioskScreen['condition']>;

function Facts({ condition, seen, now }: { condition: Known; seen: number | null; now: number }) {
  const { error } = condition;
  const release = releaseInWords(condition);
  return (
    <>
      <p>{shownInWords(condition)}</p>
      {release !== null && <p>{release}</p>}
      <dl className="kiosk-facts">
        {figuresOf(condition).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
        {seen !== null && (
          <div>
            <dt>{phrase('最后一次消息')}</dt>
            <dd className="figures">{clockOf(seen, now)}</dd>
          </div>
        )}
      </dl>
      {error && (
        <p className="small">
          {phrase('最近一次出错：')}
          <span className="figures">{clockOf(error.at, now)}</span> {error.text}
        </p>
      )}
    </>
  );
}
