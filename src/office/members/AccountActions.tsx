import { useState } from 'react';
import type { Person } from '@/core/people/person.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Props {
  person: Person;
  onPassword: (person: Person, oneTimePassword: string) => void;
  onChanged: (person: Person) => void;
}

type Asking = 'reset' | 'deactivate' | undefined;

/** Password, sessions, and whether the account can be used. What can't be taken back is asked about first. */
export function AccountActions({ person, onPassword, onChanged }: Props) {
  const { id, displayName, deactivated } = person;
  const [asking, setAsking] = useState<Asking>();
  const task = useTask();

  const change = async (action: 'deactivate' | 'reactivate') =>
    onChanged((await ask<{ member: Person }>(`/api/office/members/${action}`, { id })).member);

  async function setActive(isActive: boolean): Promise<void> {
    setAsking(undefined);
    const isDone = await task.run(() => change(isActive ? 'reactivate' : 'deactivate'));
    if (!isDone) return;
    say(
      isActive
        ? phrase('{name}的账号已恢复。', { name: displayName })
        : phrase('{name}的账号已停用，学习记录都留着。', { name: displayName }),
      () => {
        change(isActive ? 'deactivate' : 'reactivate').catch(() => say(phrase('没能撤销，请再试一次。')));
      },
    );
  }

  async function reset(): Promise<void> {
    await task.run(async () => {
      const { member, oneTimePassword } = await ask<{ member: Person; oneTimePassword: string }>(
        '/api/office/members/reset-password',
        { id },
      );
      onPassword(member, oneTimePassword);
    });
  }

  async function endSessions(): Promise<void> {
    await task.run(async () => {
      const { ended } = await ask<{ ended: number }>('/api/office/members/end-sessions', { id });
      say(
        ended === 0
          ? phrase('{name}现在没有登录在任何设备上。', { name: displayName })
          : phrase('{name}已在 {count} 台设备上退出。', { name: displayName, count: ended }),
      );
    });
  }

  return (
    <section className="account-actions" aria-label={phrase('账号')}>
      <h3>{phrase('账号')}</h3>
      <Trouble error={task.error} />
      {asking && (
        <div className="warning" role="alert">
          <p>
            {asking === 'reset'
              ? phrase('重置以后，{name}原来的密码马上作废，所有设备都会退出，要用新的一次性密码登录。', {
                  name: displayName,
                })
              : phrase('停用以后，{name}不能登录，所有设备都会退出；学习记录都留着，随时可以恢复。', {
                  name: displayName,
                })}
          </p>
          <p className="choices">
            <button
              type="button"
              className="button"
              autoFocus
              disabled={task.isRunning}
              onClick={() => void (asking === 'reset' ? reset() : setActive(false))}
            >
              {asking === 'reset' ? phrase('重置密码') : phrase('停用账号')}
            </button>
            <button type="button" className="button button-quiet" onClick={() => setAsking(undefined)}>
              {phrase('算了')}
            </button>
          </p>
        </div>
      )}
      {!asking && (
        <p className="choices">
          <button type="button" className="button button-quiet" onClick={() => setAsking('reset')}>
            {phrase('重置密码')}
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={task.isRunning}
            onClick={() => void endSessions()}
          >
            {phrase('让所有设备退出')}
          </button>
          {deactivated === null ? (
            <button type="button" className="button button-quiet" onClick={() => setAsking('deactivate')}>
              {phrase('停用账号')}
            </button>
          ) : (
            <button
              type="button"
              className="button button-quiet"
              disabled={task.isRunning}
              onClick={() => void setActive(true)}
            >
              {phrase('恢复账号')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
