import { phrase } from '@/kit/language/phrase.ts';
import { mayNeedServer, onAccountChange, signedIn, type SignedIn } from '@/learner/account.ts';
import { readLocal } from '@/learner/local.ts';
import { appearanceKey, parseAppearance, showAppearance } from '@/site/appearance.ts';
import { listenForLanguage } from '@/site/language.ts';
import { registerServiceWorker } from '@/site/offline/register.ts';
import { listenForShortcuts, openHelp, read, systemIsDark } from '@/site/shortcuts.ts';

/** What every page does: shortcuts, appearance, the account's name, and sending study when someone is signed in. */
listenForShortcuts();
listenForLanguage();
document.querySelector('[data-open-help]')?.addEventListener('click', openHelp);

const appear = () => showAppearance(document.documentElement, parseAppearance(read()), systemIsDark());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', appear);
addEventListener('storage', ({ key }) => {
  if (key === appearanceKey) appear();
});

registerServiceWorker();
showAccount();
onAccountChange(showAccount);
if (mayNeedServer()) void import('@/learner/sync.ts').then(({ startSync }) => startSync());

function showAccount(): void {
  const link = document.querySelector<HTMLElement>('[data-account]');
  const member = signedIn();
  const isOfficer = member?.roles.some((role) => role !== 'member') ?? false;
  for (const way of document.querySelectorAll<HTMLElement>('[data-office-link]')) way.hidden = !isOfficer;
  if (!link) return;
  link.textContent = accountWords(member);
}

// What was playing on the page before goes on here.
addEventListener('pageshow', () => {
  if (readLocal('listening')) void import('@/site/listen/take-over.ts').then(({ takeOver }) => takeOver());
});

// Browsers that know no `::details-content` print a closed fold without what is in it.
let unfolded: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const fold of unfolded) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of unfolded) fold.open = false;
});

// A cover grows into the page it opens: the clicked one alone carries the name that the next page's cover has.
document.addEventListener('click', ({ target }) => {
  const cover = target instanceof Element && target.closest('[data-morph]')?.querySelector('img');
  if (cover instanceof HTMLElement) cover.style.setProperty('view-transition-name', 'cover');
});

function accountWords(member: SignedIn | null): string {
  if (member === null) return phrase('登录');
  if (member.ended) return phrase('重新登录');
  return member.mustChangePassword === undefined ? member.displayName : phrase('请改密码');
}
