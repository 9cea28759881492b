import { phrase, wordsLanguage } from '@/kit/language/phrase.ts';

const locales = { 'zh-hans': 'zh-CN', 'zh-hant': 'zh-Hant', en: 'en-GB' };

/** A day and time in the page's language, to the minute. */
export function momentText(time: number): string {
  return new Date(time).toLocaleString(locales[wordsLanguage()], {
    ...{ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(new Date(time).getFullYear() !== new Date().getFullYear() && { year: 'numeric' as const }),
  });
}

/** A time of the day, to the second. */
export function clockText(time: number): string {
  return new Date(time).toLocaleTimeString('en-GB', { hourCycle: 'h23' });
}

/** What is left, as 1:02:03 or 29:08. */
export function leftText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}

/** How saving stands, in words. */
export function savedText(at: number | undefined): string {
  return at === undefined ? phrase('每答一题都会自动保存') : phrase('已保存 {time}', { time: clockText(at) });
}
