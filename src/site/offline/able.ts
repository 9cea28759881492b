import { phrase } from '@/kit/language/phrase.ts';

/** Why this browser can't keep works at this address, in a sentence for the member; undefined where it can. */
export function whyNotAble(): string | undefined {
  if (!isSecureContext)
    return phrase('浏览器只在安全的连接（https）上开放离线保存，现在的网址不是。学习、做题、同步都不受影响。');
  if (!('serviceWorker' in navigator) || !('caches' in self))
    return phrase('这个浏览器在这里不开放离线保存：无痕窗口和微信里都没有。换成系统自带的浏览器、普通窗口就有了。');
  return undefined;
}
