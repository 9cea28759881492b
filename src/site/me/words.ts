import { phrase, wordsLanguage } from '@/kit/language/phrase.ts';

/** How the page's language writes dates. */
function dates(): string {
  return wordsLanguage() === 'en' ? 'en' : 'zh-CN';
}

/** `2026年11月24日`, in the site's time zone. */
export function dateWords(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat(dates(), { timeZone, dateStyle: 'long' }).format(time);
}

/** `2026年11月24日 14:05`. */
export function timeWords(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat(dates(), { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** `2026-11-24`: sorts, and begins with the year. */
export function dayOf(time: number, timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', format).format(time);
}

/** `2026-11-24` and `14:05`. */
export function dayAndTime(time: number, timeZone: string): [day: string, time: string] {
  const format = new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return [dayOf(time, timeZone), format.format(time)];
}

/** `2 小时 5 分钟`; what is less than a minute is not nothing. */
export function durationWords(seconds: number): string {
  if (seconds > 0 && seconds < 60) return phrase('不到 1 分钟');
  const minutes = Math.floor(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = [
    hours > 0 && phrase('{n} 小时', { n: hours }),
    (rest > 0 || hours === 0) && phrase('{n} 分钟', { n: rest }),
  ];
  return words.filter(Boolean).join(' ');
}
