import { useEffect } from 'react';
import type { SiteState } from '@/core/release/site-state.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { LastAttempt } from './LastAttempt.tsx';
import { Releases } from './Releases.tsx';

/** Milliseconds between two looks at how it stands: an editor saves a file and looks here. */
const interval = 3000;

/** `/office/site/`: the build under way, how the last one ended, and the releases. Looks again by itself. */
export function Site() {
  const { answer, error, again } = useAsked<SiteState>('/api/office/site');
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), interval);
    return () => clearInterval(timer);
  }, [again]);

  return (
    <>
      <Trouble error={error} onRetry={again} />
      {answer && (
        <>
          <div role="status" className="site-state">
            {answer.building && (
              <p className="building">{phrase('正在发布：{step}……', { step: anyPhrase(answer.building.step) })}</p>
            )}
            {!answer.building && <LastAttempt last={answer.last} />}
            {answer.next && <p>{phrase('下一次到时间自动发布：{moment}。', { moment: answer.next })}</p>}
          </div>
          <p className="quiet site-how">
            {phrase(
              phrase(
                '保存 content 文件夹里的文件，网站会自己检查、发布，大约十几秒到半分钟后大家就能看到。检查出错时不会发布，访客看到的还是原来的网站，要改的地方会列在这里。',
              ),
            )}
          </p>
          <Releases releases={answer.releases} />
        </>
      )}
    </>
  );
}
