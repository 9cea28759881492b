import { useState } from 'react';
import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { OfficeKiosk } from '@/core/kiosk/office.ts';
import { type KioskPatch, patched, patchOf, withoutNull } from '@/core/kiosk/patch.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import type { Work } from '@/office/kiosks/KioskGroup.tsx';
import { keepDraft, previewAddress } from './preview.ts';
import { SettingsFields } from './SettingsFields.tsx';

interface Props {
  kiosk: OfficeKiosk;
  works: readonly Work[];
  onChanged: () => void;
  onClose: () => void;
}

/** Changes what a kiosk shows, on all of its screens, at once; what the file says can be had back. */
export function SettingsDialog({ kiosk, works, onChanged, onClose }: Props) {
  const { id, file, settings } = kiosk;
  const [begun] = useState(() => ({ ...file, ...withoutNull(settings.patch) }) as KioskConfig);
  const [draft, setDraft] = useState(begun);
  const task = useTask();
  if (file === null) return null;
  const patch = patchOf(file, draft);
  const checked = patched(file, patch, (activity) => works.some((work) => work.activity === activity));
  const mistakes = 'mistakes' in checked ? checked.mistakes : [];
  const isDirty = JSON.stringify(draft) !== JSON.stringify(begun);

  async function save(wanted: KioskPatch, done: string): Promise<void> {
    let version = settings.version;
    const isDone = await task.run(async () => {
      ({ version } = await ask<{ version: number }>('/api/office/kiosks/configure', {
        ...{ id, version, patch: wanted },
      }));
    });
    if (!isDone) return;
    say(done, () => {
      void ask('/api/office/kiosks/configure', { id, version, patch: settings.patch }).then(onChanged, onChanged);
    });
    onChanged();
    onClose();
  }

  return (
    <Dialog title={phrase('改设置：{title}', { title: kiosk.title })} isDirty={isDirty} onClose={onClose} isWide>
      <form
        className="kiosk-settings"
        onSubmit={(event) => {
          event.preventDefault();
          if (mistakes.length === 0) void save(patch, phrase('保存了，连着的屏马上就换。'));
        }}
      >
        <Trouble error={task.error} />
        <p className="quiet">
          {phrase('这里改的盖在编辑写的文件上面，马上到所有登记成它的屏；没有改的几项跟着文件走。')}
        </p>
        <SettingsFields draft={draft} works={works} onChange={setDraft} />
        {mistakes.length > 0 && (
          <div className="warning" role="alert">
            <p>{phrase('还不能保存：')}</p>
            <ul>
              {mistakes.map(({ message, path }, index) => (
                <li key={index}>{[nameOf(path), anyPhrase(message)].filter(Boolean).join(phrase('：'))}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="foot choices">
          <button type="submit" className="button" disabled={task.isRunning || !isDirty || mistakes.length > 0}>
            {phrase('保存')}
          </button>
          {mistakes.length === 0 && (
            <a
              className="button button-quiet"
              href={previewAddress(id)}
              target="_blank"
              rel="noopener"
              onClick={() => keepDraft(id, patch)}
            >
              {phrase('先看看')}
            </a>
          )}
          {Object.keys(settings.patch).length > 0 && (
            <button
              type="button"
              className="button button-quiet"
              disabled={task.isRunning}
              onClick={() => void save({}, phrase('恢复成文件里的样子了。'))}
            >
              {phrase('恢复成文件里的样子')}
            </button>
          )}
        </p>
      </form>
    </Dialog>
  );
}

/** Where something does not fit, as the form calls it. */
function nameOf([field, index, inner, scene]: readonly PropertyKey[]): string {
  const names: { [field: string]: string } = {
    ...{ title: phrase('标题（它在哪里）'), sentence: phrase('没有人时的一句话'), touch: phrase('请人触摸的几个字') },
    ...{ programmes: phrase('没有人时放什么'), home: phrase('观众能打开什么'), begin: phrase('一碰就打开') },
    ...{ idle: phrase('多少秒没有人碰就问'), ask: phrase('问多少秒'), sound: phrase('声音') },
    ...{ night: phrase('夜色'), dark: phrase('熄屏') },
  };
  const name = names[String(field)] ?? '';
  const place = typeof index === 'number' ? ` ${String(index + 1)}` : '';
  const within = inner === 'scenes' && typeof scene === 'number' ? ` ${phrase('第 {n} 幕', { n: scene + 1 })}` : '';
  return name + place + within;
}
