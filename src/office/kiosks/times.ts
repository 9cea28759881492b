import { phrase } from '@/kit/language/phrase.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something lasted or is ago: `40 秒`, `12 分钟`, `5 小时`, `3 天`. */
export function lengthInWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 90) return phrase('{n} 秒', { n: whole });
  if (whole < 90 * minute) return phrase('{n} 分钟', { n: Math.round(whole / minute) });
  if (whole < 36 * hour) return phrase('{n} 小时', { n: Math.round(whole / hour) });
  return phrase('{n} 天', { n: Math.round(whole / day) });
}

/** A time of day, with its date where that is another: `09:41`, `11-03 09:41`. */
export function clockOf(time: number, now: number): string {
  const written = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  const [date = '', clock = ''] = written.format(time).split(' ');
  return written.format(now).startsWith(date) ? clock : `${date.slice(5)} ${clock}`;
}
