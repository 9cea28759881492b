import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { ApiError } from '@/learner/api.ts';
import { eraseStudy } from '@/learner/erase.ts';
import { loadProgress } from '@/learner/progress.ts';
import { studySeconds } from '@/core/progress/read.ts';
import { say } from '@/site/me/say.ts';
import { durationWords } from '@/site/me/words.ts';
import { forgetSearches } from '@/site/search/forget.ts';

/** What must be typed before the second button does anything. */
const word = () => phrase('清除');

/** Opens the sheet that says what would be erased and asks for the word. */
export async function askToErase(root: HTMLElement): Promise<void> {
  const sheet = root.querySelector('dialog') as HTMLDialogElement;
  const field = sheet.querySelector('input') as HTMLInputElement;
  const form = sheet.querySelector('form') as HTMLFormElement;
  const submit = sheet.querySelector('[data-erase-now]') as HTMLButtonElement;
  const member = signedIn();
  const progress = await loadProgress();
  const amount = phrase('{n} 项内容、{time}的学习', {
    n: Object.keys(progress).length,
    time: durationWords(studySeconds(progress)),
  });
  const what = member
    ? phrase('要清除的是{amount}，还有全部答题和印。清除以后找不回来。', { amount })
    : phrase('要清除的是这台设备上{amount}，还有全部答题和印。清除以后找不回来。', { amount });
  say(sheet, '[data-erase-what]', what);
  say(
    sheet,
    '[data-erase-where]',
    member ? phrase('服务器上、这台设备上和你用过的别的设备上都会清除。账户留着，照常登录。') : '',
  );
  say(sheet, '[data-erase-problem]', member?.ended ? phrase('登录已过期。请先重新登录，再来清除。') : '');
  field.value = '';
  form.onsubmit = (event) => {
    event.preventDefault();
    if (field.value.trim() === word()) void eraseNow(root, sheet, submit);
    else say(sheet, '[data-erase-problem]', phrase('请在格子里写“清除”两个字。'));
    if (field.value.trim() !== word()) field.focus();
  };
  sheet.querySelector('[data-erase-cancel]')?.addEventListener('click', () => sheet.close(), { once: true });
  sheet.showModal();
}

async function eraseNow(root: HTMLElement, sheet: HTMLDialogElement, submit: HTMLButtonElement): Promise<void> {
  submit.disabled = true;
  try {
    await eraseStudy();
    forgetSearches();
    sheet.close();
    say(root, '[data-erase-status]', phrase('学习数据已经清除。'));
    root.querySelector<HTMLElement>('[data-erase-status]')?.focus();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { problem } = error;
    const words = problem
      ? `${anyPhrase(problem.title)} · ${anyPhrase(problem.detail)}`
      : phrase('连不上服务器，什么也没有清除。请稍后再试。');
    say(sheet, '[data-erase-problem]', words);
  } finally {
    submit.disabled = false;
  }
}
