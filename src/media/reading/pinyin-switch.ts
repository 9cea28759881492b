import { phrase } from '@/kit/language/phrase.ts';
import { readLocal, writeLocal } from '@/learner/local.ts';

const key = 'pinyin';

/** The switches of the pinyin above the text: they act as one, and what was chosen is kept on this device. */
export function watchPinyinSwitches(root: ParentNode, text: HTMLElement): void {
  const switches = [...root.querySelectorAll<HTMLElement>('[data-pinyin]')];
  const say = (words: string) => {
    for (const place of root.querySelectorAll('[data-pinyin-status]')) place.textContent = words;
  };
  const set = async (isOn: boolean): Promise<void> => {
    for (const one of switches) one.setAttribute('aria-pressed', String(isOn));
    say('');
    try {
      const { showPinyin, hidePinyin } = await import('@/kit/pinyin/show-pinyin.ts');
      if (isOn) await showPinyin(text, switches[0]?.dataset['pinyin'] ?? '');
      else hidePinyin(text);
    } catch {
      for (const one of switches) one.setAttribute('aria-pressed', 'false');
      say(phrase('现在取不到拼音，请连上网再试。'));
    }
  };
  for (const one of switches)
    one.addEventListener('click', () => {
      const isOn = one.getAttribute('aria-pressed') !== 'true';
      writeLocal(key, isOn ? 'on' : null);
      void set(isOn);
    });
  if (readLocal(key) === 'on') void set(true);
}
