import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { problems, type ProblemName } from '@/core/problem/problem.ts';
import type { Record } from '@/core/record/record.ts';
import { dismissRejected, rejectedRecords, sendAgain } from '@/learner/rejected.ts';
import type { Rejected } from '@/learner/rows.ts';
import { sync } from '@/learner/sync.ts';
import { loadWorks } from '@/learner/works.ts';
import { say } from '@/site/me/say.ts';
import { timeWords } from '@/site/me/words.ts';

const deeds: { [verb in Record['verb']]: (work: string) => string } = {
  initialized: (work) => phrase('打开了：{work}', { work }),
  experienced: (work) => phrase('学习了：{work}', { work }),
  answered: (work) => phrase('回答了一题：{work}', { work }),
  completed: (work) => phrase('学完了：{work}', { work }),
  annotated: (work) => phrase('记了笔记：{work}', { work }),
  rated: (work) => phrase('评定了一题：{work}', { work }),
  played: (work) => phrase('播放了：{work}', { work }),
  paused: (work) => phrase('暂停了：{work}', { work }),
  seeked: (work) => phrase('跳着听了：{work}', { work }),
};

/** Fills the list of records that the server did not take: what each was, why, and what can be done about it. */
export async function showRejected(root: HTMLElement, timeZone: string): Promise<void> {
  const box = root.querySelector('[data-rejected]') as HTMLElement;
  const rejected = await rejectedRecords();
  box.hidden = rejected.length === 0;
  if (rejected.length === 0) return;
  const works = await loadWorks();
  say(root, '[data-rejected-count]', phrase('服务器没有接受其中 {count} 条。', { count: rejected.length }));
  const rows = rejected.map((one) => {
    const { activity, part, verb, at } = one.record;
    const work = works.get(activity);
    const section = work?.parts.find(({ id }) => id === part)?.title;
    const row = (root.querySelector('[data-rejected-row]') as HTMLTemplateElement).content.cloneNode(true) as Element;
    const title = work?.title ?? phrase('找不到的内容（{activity}）', { activity });
    say(row, '[data-what]', deeds[verb]([title, section].filter(Boolean).join(' · ')));
    say(row, '[data-when]', timeWords(at, timeZone));
    say(row, '[data-why]', reasonOf(one));
    row.querySelector('[data-dismiss]')?.addEventListener('click', () => void leave(root, [one], dismissRejected));
    row.querySelector('[data-again]')?.addEventListener('click', () => void leave(root, [one], sendAgain));
    return row;
  });
  root.querySelector('[data-rejected-list]')?.replaceChildren(...rows);
  const all = root.querySelector('[data-dismiss-all]') as HTMLButtonElement;
  all.hidden = rejected.length < 2;
  all.onclick = () => void leave(root, rejected, dismissRejected);
}

/** A page that is older than its server may not know a new reason. */
function reasonOf({ type }: Rejected): string {
  const name = type.replace('/problems/', '');
  if (!Object.hasOwn(problems, name)) return phrase('服务器说不能保存这条记录。');
  const { title, detail } = problems[name as ProblemName];
  return `${anyPhrase(title)} · ${anyPhrase(detail)}`;
}

/** Takes records off the list; the page is shown anew by itself, and the focus goes to what is left. */
async function leave(root: HTMLElement, some: Rejected[], by: (some: Rejected[]) => Promise<void>): Promise<void> {
  await by(some);
  const isAgain = by === sendAgain;
  if (isAgain) await sync();
  const left = (await rejectedRecords()).map(({ record }) => record.id);
  const isBack = some.some(({ record }) => left.includes(record.id));
  const sent = isBack ? phrase('服务器还是没有接受。') : phrase('已放回去，会再送一次。');
  say(root, '[data-rejected-status]', isAgain ? sent : phrase('已从这里移走。'));
  root.querySelector<HTMLElement>('[data-records]')?.focus();
}
