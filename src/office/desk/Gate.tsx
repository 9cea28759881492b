import { Fragment, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Role } from '@/core/people/role.ts';
import { address as inLanguage } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { onAccountChange, signedIn } from '@/learner/account.ts';
import { inWords } from './in-words.ts';
import { enter, type Entry, entryOf, type Officer } from './officer.ts';

interface Props {
  allowed: readonly Role[];
  children: (officer: Officer) => ReactNode;
}

/**
 * Lets in whoever has one of the roles. Once in, nothing that is being filled in goes away: when the session ends, a
 * sentence says so above it; only another member's coming empties the room.
 */
export function Gate({ allowed, children }: Props) {
  const [entry, setEntry] = useState<Entry>({ kind: 'asking' });
  const [officer, setOfficer] = useState<Officer>();

  const show = useCallback((next: Entry) => {
    setEntry(next);
    if (next.kind === 'in') setOfficer(next.officer);
  }, []);
  const ask = useCallback(() => void enter(allowed).then(show), [allowed, show]);
  useEffect(() => {
    ask();
    return onAccountChange(() => show(entryOf(signedIn(), allowed)));
  }, [ask, allowed, show]);

  if (officer === undefined) return <Refusal entry={entry} onRetry={ask} />;
  return (
    <>
      {entry.kind !== 'in' && (
        <p className="warning no-print" role="alert">
          {phrase('登录已过期，或者这个浏览器里换了别人登录。请')}
          <a href={inLanguage('/sign-in/')} target="_blank" rel="opener">
            {phrase('在新窗口登录')}
          </a>
          {phrase('，再回到这里接着做；填好的内容还在。')}
        </p>
      )}
      <Fragment key={officer.id}>{children(officer)}</Fragment>
    </>
  );
}

function Refusal({ entry, onRetry }: { entry: Entry; onRetry: () => void }) {
  switch (entry.kind) {
    case 'nobody':
      return (
        <div className="refusal">
          <p>{phrase('管理人员和组织，要先登录。')}</p>
          <a className="button" href={inLanguage('/sign-in/')}>
            {phrase('去登录')}
          </a>
        </div>
      );
    case 'password':
      return (
        <div className="refusal">
          <p>{phrase('你的密码要先改一次，然后才能管理。')}</p>
          <a className="button" href={inLanguage('/sign-in/')}>
            {phrase('去修改密码')}
          </a>
        </div>
      );
    case 'no-role':
      return (
        <div className="refusal">
          <p>{phrase('这一页你的账号没有权限看。需要的话，请找你的管理员。')}</p>
          {signedIn()?.roles.includes('editor') ? (
            <a className="button" href={inLanguage('/office/site/')}>
              {phrase('去看网站的发布')}
            </a>
          ) : (
            <a className="button button-quiet" href={inLanguage('/')}>
              {phrase('回首页')}
            </a>
          )}
        </div>
      );
    case 'unreachable':
      return (
        <div className="refusal" role="alert">
          <p>{inWords(entry.error)}</p>
          <button type="button" className="button" onClick={onRetry}>
            {phrase('再试一次')}
          </button>
        </div>
      );
    default:
      return <p className="quiet">{phrase('正在打开……')}</p>;
  }
}
