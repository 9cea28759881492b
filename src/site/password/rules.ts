import type { PasswordRules } from '@/core/people/password.ts';

/** What a new password must be like, in sentences that are read before anything is typed. */
export function rulesInWords({ shortest, classes, days, history }: PasswordRules): string[] {
  const sentences = [`至少 ${shortest} 个字符，可以用一句只有自己知道的话`];
  if (classes > 1) sentences.push(`小写字母、大写字母、数字、其他符号里至少有 ${classes} 种`);
  sentences.push('不要用常见的、别人容易猜到的，也不要含自己的用户名或姓名');
  if (history > 0) sentences.push(`不能是最近 ${history} 次用过的`);
  if (days !== null) sentences.push(`每 ${days} 天要换一次`);
  return sentences;
}
