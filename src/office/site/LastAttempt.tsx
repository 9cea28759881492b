import type { SiteState } from '@/core/release/site-state.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { momentOf } from '@/office/desk/day.ts';

/** How the last publication ended; where it failed, everything an editor has to change, by file and line. */
export function LastAttempt({ last }: Pick<SiteState, 'last'>) {
  if (last === null) return <p className="empty">{phrase('还没有发布过。')}</p>;
  const moment = momentOf(last.at);
  if (last.outcome === 'published' && last.reason !== null)
    return (
      <p className="warning">
        {phrase('{moment} 发布了。', { moment })}
        {anyPhrase(last.reason)}
      </p>
    );
  if (last.outcome === 'published') return <p className="whole">{phrase('{moment} 发布成功。', { moment })}</p>;
  if (last.outcome === 'rolled back')
    return <p>{phrase('{moment} 退回到了较早的一版。内容再有改动时，才会重新自动发布。', { moment })}</p>;
  return (
    <>
      <p className="warning">
        {phrase('{moment} 没有发布成功，访客看到的还是原来的网站。', { moment })}
        {last.mistakes.length > 0
          ? phrase('要改的地方有 {count} 处：', { count: last.mistakes.length })
          : anyPhrase(last.reason ?? '')}
      </p>
      {last.mistakes.length > 0 && (
        <ol className="site-mistakes" aria-label={phrase('要改的地方')}>
          {last.mistakes.map(({ file, line, text }) => (
            <li key={`${file}:${line} ${text}`}>
              <p>{text}</p>
              <p className="small quiet figures">{phrase('{file} 第 {line} 行', { file, line })}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
