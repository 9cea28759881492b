import { phrase } from '@/kit/language/phrase.ts';
import { currentAccount, signedIn } from '@/learner/account.ts';
import { isPersistent, unsentOf } from '@/learner/outbox.ts';
import { say } from '@/site/me/say.ts';

/** Says whose page this is, and whether everything is on the server or some of it only on this device. */
export async function showAccount(root: ParentNode): Promise<void> {
  const member = signedIn();
  const [unsent, persistent] = await Promise.all([unsentOf(currentAccount()), isPersistent()]);
  say(
    root,
    '[data-account-line]',
    member ? phrase('{name}的学习册', { name: member.displayName }) : phrase('没有登录：下面是这台设备上的学习。'),
  );
  say(root, '[data-records]', whereRecordsAre(member !== null, unsent.length, persistent));
  const sign = root.querySelector('[data-sign]');
  if (sign && member) sign.textContent = member.ended ? phrase('登录已过期，重新登录后继续发送') : phrase('账户与退出');
}

function whereRecordsAre(isMember: boolean, unsent: number, persistent: boolean): string {
  if (!persistent) return phrase('这个浏览器不让网页保存数据：记录在关掉页面时会丢失。请退出无痕模式或换一个浏览器。');
  if (!isMember)
    return unsent > 0
      ? phrase('{count} 条记录存在这台设备上，登录后可以记到你名下。', { count: unsent })
      : phrase('记录会先存在这台设备上。');
  return unsent > 0
    ? phrase('{count} 条记录还在这台设备上，连上服务器就会送出。', { count: unsent })
    : phrase('所有记录都已送到服务器。');
}
