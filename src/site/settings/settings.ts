import { phrase } from '@/kit/language/phrase.ts';
import { onAccountChange, signedIn } from '@/learner/account.ts';
import { chooseNewCardsADay, newCardsADay } from '@/learner/new-cards.ts';
import { parseAppearance, type Appearance } from '@/site/appearance.ts';
import { changeAppearance, read } from '@/site/shortcuts.ts';

const form = document.querySelector<HTMLFormElement>('form[data-appearance]');
if (form) {
  show(form, parseAppearance(read()));
  form.addEventListener('change', () => {
    const chosen = Object.fromEntries(new FormData(form)) as Partial<Appearance>;
    changeAppearance(() => chosen);
  });
  addEventListener('storage', () => show(form, parseAppearance(read())));
}

function show(target: HTMLFormElement, appearance: Appearance): void {
  for (const [name, value] of Object.entries(appearance)) {
    const choice = target.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (choice) choice.checked = true;
  }
}

const review = document.querySelector<HTMLFormElement>('form[data-review]');
if (review) {
  const chosen = review.querySelector<HTMLInputElement>(`input[value="${newCardsADay()}"]`);
  if (chosen) chosen.checked = true;
  review.addEventListener('change', () => chooseNewCardsADay(Number(new FormData(review).get('review'))));
}

showPassword();
onAccountChange(showPassword);

/** Whoever is signed in can change their password here. */
function showPassword(): void {
  const member = signedIn();
  const section = document.querySelector<HTMLElement>('[data-own-password]');
  const whose = section?.querySelector('[data-whose]');
  if (!section || !whose) return;
  section.hidden = member === null || member.ended;
  if (!section.hidden) void import('@/site/password/password.element.ts');
  whose.textContent = phrase('修改“{name}”这个账号的密码。改好以后，其他设备上的登录都会退出。', {
    name: member?.name ?? '',
  });
}

const list = document.querySelector('[data-device]');
for (const sentence of deviceSentences())
  list?.append(Object.assign(document.createElement('li'), { textContent: sentence }));

/** What this browser allows here, in sentences: on a plain http address much is shut off by the browser itself. */
function deviceSentences(): string[] {
  return [
    isSecureContext
      ? phrase('连接是安全的（https 或本机），浏览器的全部能力都可以使用。')
      : phrase(
          '这个网址是普通的 http：学习、做题、同步都不受影响；浏览器在这种网址上不开放麦克风、离线保存和 VR。管理员可以为服务器装上证书来打开它们。',
        ),
    'indexedDB' in window
      ? phrase('学习记录先存在这台设备上，再送到服务器。断网时也能学，连上以后自动补送。')
      : phrase('这个浏览器不让网页保存数据：学习记录只在页面开着的时候有效，请换一个浏览器或退出无痕模式。'),
  ];
}
