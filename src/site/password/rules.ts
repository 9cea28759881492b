import type { PasswordRules } from '@/core/people/password.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** What a new password must be like, in sentences that are read before anything is typed. */
export function rulesInWords({ shortest, classes, days, history }: PasswordRules): string[] {
  const sentences = [phrase('至少 {n} 个字符，可以用一句只有自己知道的话', { n: shortest })];
  if (classes > 1) sentences.push(phrase('小写字母、大写字母、数字、其他符号里至少有 {n} 种', { n: classes }));
  sentences.push(phrase('不要用常见的、别人容易猜到的，也不要含自己的用户名或姓名'));
  if (history > 0) sentences.push(phrase('不能是最近 {n} 次用过的', { n: history }));
  if (days !== null) sentences.push(phrase('每 {n} 天要换一次', { n: days }));
  return sentences;
}
