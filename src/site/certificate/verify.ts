import { phrase } from '@/kit/language/phrase.ts';
import { call } from '@/learner/api.ts';
import { groupsOf } from '@/site/certificate/number.ts';
import { dateWords } from '@/site/me/words.ts';

interface Found {
  certificate: { title: string; issued: number; name: string } | null;
}

const page = document.querySelector<HTMLElement>('[data-verify]');
if (page) start(page);

function start(root: HTMLElement): void {
  const form = root.querySelector('form') as HTMLFormElement;
  const field = root.querySelector('input') as HTMLInputElement;
  field.value = groupsOf(new URLSearchParams(location.search).get('number') ?? '');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void verify(root, field.value);
  });
  if (field.value !== '') void verify(root, field.value);
}

async function verify(root: HTMLElement, number: string): Promise<void> {
  const say = (selector: string, text: string) => {
    const place = root.querySelector(selector);
    if (place) place.textContent = text;
  };
  try {
    const { body } = await call<Found>(`/api/play/certificate?number=${encodeURIComponent(number)}`);
    const found = body.certificate;
    say('[data-verdict]', found ? phrase('这张证书是真的。') : phrase('没有这个编号的证书。'));
    say(
      '[data-facts]',
      found
        ? phrase('{name}，学完“{title}”，{day}发证。', {
            ...{ name: found.name, title: found.title },
            day: dateWords(found.issued, root.dataset['timeZone'] ?? 'Asia/Shanghai'),
          })
        : phrase('请对照证书再输一遍；本人清除了学习数据，证书也随之作废。'),
    );
  } catch {
    say('[data-verdict]', '');
    say('[data-facts]', phrase('现在连不上服务器。请稍后再试。'));
  }
}
