import { useState } from 'react';
import type { OfficeKiosk } from '@/core/kiosk/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { ScreenCard } from './ScreenCard.tsx';
import { ScreenDialog } from './ScreenDialog.tsx';
import { keepDraft, previewAddress } from './settings/preview.ts';
import { SettingsDialog } from './settings/SettingsDialog.tsx';
import { clockOf } from './times.ts';

/** A work that a kiosk can offer. */
export interface Work {
  activity: string;
  title: string;
}

interface Props {
  kiosk: OfficeKiosk;
  works: readonly Work[];
  tree: Tree<Branch>;
  now: number;
  /** Whether a screen may belong to no branch. */
  mayBeAnywhere: boolean;
  onChanged: () => void;
}

/** A kiosk of the content, what the office changed of it, and its screens. */
export function KioskGroup({ kiosk, works, tree, now, mayBeAnywhere, onChanged }: Props) {
  const [open, setOpen] = useState<'code' | 'settings'>();
  const [picked, setPicked] = useState<string>();
  const screen = kiosk.screens.find(({ id }) => id === picked);
  const { settings, file } = kiosk;
  const isChanged = Object.keys(settings.patch).length > 0;
  return (
    <section className="kiosk-group" aria-label={kiosk.title}>
      <header className="list-head">
        <div>
          <h2>{kiosk.title}</h2>
          {isChanged && settings.at !== null && (
            <p className="small quiet">
              {phrase('设置改过：{by}，{time}', { by: settings.by ?? '', time: clockOf(settings.at, now) })}
            </p>
          )}
          {settings.isFileNewer && (
            <p className="small kiosk-newer">
              {phrase('改过以后，编辑又发布了新的文件：改过的几项还盖着它，请看看还合不合适。')}
            </p>
          )}
          {file === null && (
            <p className="small kiosk-newer">
              {phrase('网站里已经没有这台一体机，下面的屏放不了内容。请给它们换一台，或者停用。')}
            </p>
          )}
        </div>
        <p className="choices">
          {file !== null && (
            <a
              className="button button-quiet"
              href={previewAddress(kiosk.id)}
              target="_blank"
              rel="noopener"
              onClick={() => keepDraft(kiosk.id, settings.patch)}
            >
              {phrase('预览')}
            </a>
          )}
          {kiosk.mayChange && (
            <button type="button" className="button button-quiet" onClick={() => setOpen('settings')}>
              {phrase('改设置')}
            </button>
          )}
          {file !== null && (
            <button type="button" className="button button-quiet" onClick={() => setOpen('code')}>
              {phrase('登记一块屏')}
            </button>
          )}
        </p>
      </header>
      {kiosk.screens.length === 0 ? (
        <p className="quiet">{phrase('还没有屏登记成它。点“登记一块屏”得到登记码，到屏前输入。')}</p>
      ) : (
        <ul className="kiosk-screens" role="list">
          {kiosk.screens.map((one) => (
            <li key={one.id}>
              <ScreenCard screen={one} tree={tree} now={now} onOpen={() => setPicked(one.id)} />
            </li>
          ))}
        </ul>
      )}
      {open === 'code' && (
        <CodeDialog
          kiosk={kiosk}
          tree={tree}
          mayBeAnywhere={mayBeAnywhere}
          onClose={() => {
            setOpen(undefined);
            onChanged();
          }}
        />
      )}
      {open === 'settings' && (
        <SettingsDialog kiosk={kiosk} works={works} onChanged={onChanged} onClose={() => setOpen(undefined)} />
      )}
      {screen && (
        <ScreenDialog
          screen={screen}
          kiosk={kiosk}
          tree={tree}
          now={now}
          mayBeAnywhere={mayBeAnywhere}
          onChanged={onChanged}
          onClose={() => setPicked(undefined)}
        />
      )}
    </section>
  );
}
