import { useEffect, useState } from 'react';
import type { OfficeKiosk } from '@/core/kiosk/office.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Officer } from '@/office/desk/officer.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { useBranches } from '@/office/tree/use-branches.ts';
import { Figures } from './figures/Figures.tsx';
import { KioskGroup, type Work } from './KioskGroup.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { lightOf } from './screen-words.ts';

interface Answer {
  now: number;
  kiosks: OfficeKiosk[];
  works: Work[];
}

/** Milliseconds between two looks; shorter while a screen is expected to answer. */
const interval = 10_000;
const whileWaiting = 2_000;

/** `/office/kiosks/`: the screens, and what was counted at them. */
export function Kiosks({ officer }: { officer: Officer }) {
  const [shown, setShown] = useState<'screens' | 'figures'>(() =>
    location.hash === '#figures' ? 'figures' : 'screens',
  );
  const branches = useBranches();
  const { answer, error, again } = useAsked<Answer>('/api/office/kiosks');
  const [isTelling, setTelling] = useState(false);
  const screens = answer?.kiosks.flatMap((kiosk) => kiosk.screens) ?? [];
  const isWaiting =
    answer !== undefined &&
    screens.some(({ commands }) => commands.some(({ outcome, until }) => outcome === null && until > answer.now));
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    const timer = setInterval(look, isWaiting ? whileWaiting : interval);
    return () => clearInterval(timer);
  }, [again, isWaiting]);

  const tabs = { screens: phrase('屏'), figures: phrase('人次和播放') };
  return (
    <section aria-label={phrase('大屏')}>
      <div className="kiosk-tabs" role="group" aria-label={phrase('看什么')}>
        {(['screens', 'figures'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={shown === name}
            onClick={() => {
              setShown(name);
              history.replaceState(null, '', name === 'figures' ? '#figures' : location.pathname);
            }}
          >
            {tabs[name]}
          </button>
        ))}
      </div>
      <Trouble error={error ?? branches.error} onRetry={again} />
      {shown === 'figures' && <Figures kiosks={answer?.kiosks ?? []} />}
      {shown === 'screens' && answer && branches.answer && (
        <>
          <Summary screens={screens} onTell={() => setTelling(true)} />
          {answer.kiosks.length === 0 && (
            <p className="empty">
              {phrase('网站里还没有一体机。编辑在 content/kiosk 里写好一台，发布以后这里就能登记屏。')}
            </p>
          )}
          {answer.kiosks.map((kiosk) => (
            <KioskGroup
              key={kiosk.id}
              kiosk={kiosk}
              works={answer.works}
              tree={branches.answer!}
              now={answer.now}
              mayBeAnywhere={officer.isAdministrator}
              onChanged={again}
            />
          ))}
          {isTelling && <MessageDialog screens={screens} onDone={again} onClose={() => setTelling(false)} />}
        </>
      )}
    </section>
  );
}

function Summary({ screens, onTell }: { screens: readonly OfficeKiosk['screens'][number][]; onTell: () => void }) {
  if (screens.length === 0) return null;
  const bad = screens.filter((screen) => ['wrong', 'silent'].includes(lightOf(screen))).length;
  return (
    <div className="kiosk-summary">
      <p role="status">
        <b className="figures">{screens.length}</b> {phrase('块屏')}
        {bad === 0 ? (
          <span className="quiet">{phrase('，都正常')}</span>
        ) : (
          <strong>{phrase('，{n} 块要去看看', { n: bad })}</strong>
        )}
      </p>
      <button type="button" className="button button-quiet" onClick={onTell}>
        {phrase('给所有屏发消息')}
      </button>
    </div>
  );
}
