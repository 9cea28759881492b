import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { ApiError, call } from '@/learner/api.ts';
import { problemWords } from '@/site/problem-words.ts';
import { dateWords } from '@/site/me/words.ts';
import { groupsOf } from '@/site/certificate/number.ts';

interface Certificate {
  number: string;
  issued: number;
  title: string;
  name: string;
}

const page = document.querySelector<HTMLElement>('[data-certificate]');
if (page) void show(page);

async function show(root: HTMLElement): Promise<void> {
  const find = (selector: string) => root.querySelector(selector) as HTMLElement;
  const state = find('[data-state]');
  const course = new URLSearchParams(location.search).get('course');
  if (course === null) {
    state.textContent = phrase('请从“我的学习”里的结业证书打开这一页。');
    return;
  }
  if (!signedIn()) {
    state.textContent = phrase('证书要登录以后才能取。');
    return;
  }
  try {
    await (await import('@/learner/sync.ts')).sync();
    const { body } = await call<Certificate>('/api/me/certificates', { course });
    fill(find, body, root.dataset['timeZone'] ?? 'Asia/Shanghai');
    state.hidden = true;
    // The sheet shows the title.
    find('h1').classList.add('visually-hidden');
  } catch (error) {
    const words = error instanceof ApiError ? problemWords(error) : undefined;
    state.textContent = words ?? phrase('现在取不到证书。请稍后再试。');
  }
}

function fill(
  find: (selector: string) => HTMLElement,
  { number, issued, title, name }: Certificate,
  timeZone: string,
): void {
  const link = new URL(`${address('/verify/')}?number=${number}`, location.href).href;
  find('[data-name]').textContent = name;
  find('[data-sentence]').textContent = phrase('已学完下面这门课程的全部内容：');
  find('[data-course-title]').textContent = title;
  find('[data-issued]').textContent = dateWords(issued, timeZone);
  find('[data-number]').textContent = groupsOf(number);
  find('[data-link]').textContent = link;
  find('[data-sheet]').hidden = false;
  const print = find('[data-print]');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
