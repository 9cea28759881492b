import type { KioskScreen } from '@/core/kiosk/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { lightOf, releaseInWords, shownInWords, stateInWords } from './screen-words.ts';
import { ScreenPicture } from './ScreenPicture.tsx';

/** A screen at a glance: its picture, whether it is well, what is on it. */
export function ScreenCard({
  screen,
  tree,
  now,
  onOpen,
}: {
  screen: KioskScreen;
  tree: Tree<Branch>;
  now: number;
  onOpen: () => void;
}) {
  const { name, branch, condition } = screen;
  const light = lightOf(screen);
  const release = condition && releaseInWords(condition);
  return (
    <article className="kiosk-card">
      <ScreenPicture screen={screen} now={now} />
      <div>
        <h3>
          <button type="button" className="link" onClick={onOpen}>
            {name}
          </button>
        </h3>
        {branch !== null && <p className="small quiet">{tree.get(branch)?.name}</p>}
        <p className={`kiosk-state ${light}`}>{stateInWords(screen, now)}</p>
        {condition && light !== 'silent' && <p>{shownInWords(condition)}</p>}
        {release !== null && <p className="small quiet">{release}</p>}
      </div>
    </article>
  );
}
