import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { dateText } from '@/kit/language/date.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { type Slip, inPieces, slipsOnSheet } from './slip.ts';

interface Props {
  slips: readonly Slip[];
  /** Until when the passwords are good. */
  until: number | null;
}

/** The sheets as they come out of the printer; on the screen they are not to be seen. */
export function PrintedSlips({ slips, until }: Props) {
  const { site = '' } = document.querySelector<HTMLElement>('[data-office]')?.dataset ?? {};
  useEffect(() => {
    document.documentElement.classList.add('has-slips');
    return () => document.documentElement.classList.remove('has-slips');
  }, []);
  const day = until === null ? null : dateText(until);
  return createPortal(
    <div className="slips" aria-hidden="true">
      {inPieces(slips, slipsOnSheet).map((sheet, index) => (
        <div className="sheet" key={index}>
          {sheet.map(({ name, displayName, branch, oneTimePassword }) => (
            <div className="slip" key={name}>
              <p className="slip-site">{site}</p>
              <p className="slip-name">
                <strong>{displayName}</strong> <span>{branch.split('/').at(-1)}</span>
              </p>
              <dl>
                <dt>{phrase('网址')}</dt>
                <dd>{location.origin}/sign-in/</dd>
                <dt>{phrase('用户名')}</dt>
                <dd className="slip-typed">{name}</dd>
                <dt>{phrase('一次性密码')}</dt>
                <dd className="slip-typed">{oneTimePassword}</dd>
              </dl>
              <p className="slip-foot">
                {phrase('登录后请马上设一个自己的密码。')}
                {day !== null && phrase('{day}前有效，用过作废。', { day })}
              </p>
            </div>
          ))}
        </div>
      ))}
    </div>,
    document.body,
  );
}
