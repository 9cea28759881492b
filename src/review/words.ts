import { phrase } from '@/kit/language/phrase.ts';

/** How long until a card is asked again: `10 分钟`, `3 天`, `2 个月`. */
export function intervalWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return phrase('{n} 分钟', { n: minutes });
  const hours = Math.round(minutes / 60);
  if (hours < 24) return phrase('{n} 小时', { n: hours });
  const days = Math.round(hours / 24);
  if (days < 60) return phrase('{n} 天', { n: days });
  if (days < 360) return phrase('{n} 个月', { n: Math.round(days / 30) });
  return phrase('{n} 年', { n: Math.max(1, Math.round(days / 365)) });
}
