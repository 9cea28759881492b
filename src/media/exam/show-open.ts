import type { SittingOfMine } from '@/core/exam/member.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { call } from '@/learner/api.ts';
import { momentText } from './moments.ts';

/** Shows on the home page the examination that is open for whoever is signed in and closes first; nothing where there is none. */
export async function showOpen(): Promise<void> {
  const card = document.querySelector<HTMLElement>('[data-exam]');
  const answer = await call<{ sittings: SittingOfMine[] }>('/api/exams').catch(() => undefined);
  const open = answer?.body.sittings.find(
    ({ state, mine, attempts }) =>
      state === 'open' && (mine.some(({ submitted }) => submitted === null) || mine.length < attempts),
  );
  if (!card || !open) return;
  const isWriting = open.mine.some(({ submitted }) => submitted === null);
  const link = document.createElement('a');
  link.href = address(`/exam/${open.id}/`);
  link.textContent = isWriting
    ? phrase('接着答：{title}', { title: open.title })
    : phrase('考试：{title}', { title: open.title });
  const until = document.createElement('span');
  until.className = 'quiet small';
  until.textContent = ` ${phrase('{time} 截止', { time: momentText(open.closes) })}`;
  card.replaceChildren(link, until);
  card.hidden = false;
}
