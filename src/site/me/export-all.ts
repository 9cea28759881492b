import { phrase } from '@/kit/language/phrase.ts';
import { currentAccount, signedIn } from '@/learner/account.ts';
import { ApiError, call } from '@/learner/api.ts';
import { device } from '@/learner/identity.ts';
import { unsentOf } from '@/learner/outbox.ts';
import { rejectedRecords } from '@/learner/rejected.ts';
import { download } from '@/site/me/download.ts';

/** What the file says of itself. */
function guide(): object {
  return {
    server: phrase('服务器上与你有关的一切：账户、登录、进度、每一条学习记录。没有登录或连不上服务器时是 null。'),
    thisDevice: phrase('只在这台设备上的：还没送出的记录（unsent）、服务器没有接受的记录（rejected）。'),
    times: phrase(
      '时间都是自 1970 年 1 月 1 日（世界时）起的毫秒数；at 是设备的时间，corrected 是按服务器校正后的时间。',
    ),
    scores: phrase('score 是得分，从 0 到 1。'),
  };
}

/** Saves everything there is of the member as one JSON file. Answers in words what is in it. */
export async function exportAll(): Promise<string> {
  const account = currentAccount();
  const [server, unsent, rejected] = await Promise.all([serverPart(), unsentOf(account), rejectedRecords()]);
  const made = new Date();
  const file = {
    ...{ guide: guide(), exported: made.toISOString(), site: location.origin, server: server.body },
    thisDevice: { device: device(), unsent, rejected },
  };
  download(
    `${phrase('学习数据')}-${made.toISOString().slice(0, 10)}.json`,
    'application/json',
    JSON.stringify(file, null, 1),
  );
  return server.words;
}

async function serverPart(): Promise<{ body: unknown; words: string }> {
  const member = signedIn();
  if (!member) return { body: null, words: phrase('已存成文件：这台设备上的全部学习数据。') };
  if (member.ended)
    return { body: null, words: phrase('登录已过期，文件里只有这台设备上的部分。重新登录后再存一次就完整。') };
  try {
    const { body } = await call<unknown>('/api/me/export');
    return { body, words: phrase('已存成文件：服务器上和这台设备上的全部学习数据。') };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { body: null, words: phrase('连不上服务器，文件里只有这台设备上的部分。连上以后再存一次就完整。') };
  }
}
