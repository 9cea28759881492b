import { address as inLanguage } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';

import { ApiError } from '@/learner/api.ts';
import { dayOf } from '@/office/desk/day.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';

/**
 * Why making the members failed. Where the answer was lost on the way, nobody here knows whether they were made: what to
 * do then is said, for the passwords were in that answer.
 */
export function Lost({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.problem !== undefined) return <Trouble error={error} />;
  return (
    <div className="warning" role="alert">
      <p>
        {phrase(
          '没有收到服务器的回答，还不知道导入了没有。请等网络恢复后，把同一个文件再检查一遍：如果没有错误，说明没有导入，再点一次“导入”；如果说用户名都已有人使用，说明已经导入，只是密码没有送到。',
        )}
      </p>
      <p>
        {phrase('密码没有送到时，到')}
        <a href={inLanguage(`/office/members/?state=never-signed-in&since=${dayOf(Date.now())}`)}>
          {phrase('今天加入、还没登录过的人')}
        </a>
        {phrase('里打勾，把列出的人都选上，一起重置密码，再打印密码条。')}
      </p>
    </div>
  );
}
