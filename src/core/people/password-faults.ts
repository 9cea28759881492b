import { commonPasswords } from './common-passwords.data.ts';
import type { PasswordRules } from './password.ts';
import { tidy } from './text.ts';

/**
 * What is wrong with a wanted password, in sentences; none: it is good.
 * @param member whose it is to be: their names are no secret
 */
export function passwordFaults(
  password: string,
  member: { name: string; displayName: string },
  { shortest, classes }: PasswordRules,
): string[] {
  const text = password.normalize('NFKC');
  const faults: string[] = [];
  if ([...text].length < shortest) faults.push(`密码至少要 ${shortest} 个字符。`);
  if (classesOf(text) < classes) {
    faults.push(`密码要包含小写字母、大写字母、数字、其他符号中的至少 ${classes} 种。`);
  }
  if (isCommon(text)) faults.push('这样的密码太常见，容易被猜到。');
  if (namesOf(member).some((name) => text.toLowerCase().includes(name)))
    faults.push('密码里不能有自己的用户名或姓名。');
  return faults;
}

function classesOf(text: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u].filter((kind) => kind.test(text)).length;
}

/** Names of two letters would forbid too much. */
function namesOf({ name, displayName }: { name: string; displayName: string }): string[] {
  const isLong = (text: string) => [...text].length >= (/\p{Script=Han}/u.test(text) ? 2 : 3);
  return [name, displayName].map((text) => tidy(text).toLowerCase()).filter(isLong);
}

/** Whether people who guess would try it early: a word of the list, whatever digits follow it, or a pattern. */
function isCommon(text: string): boolean {
  const plain = text.toLowerCase().replace(/\s/g, '');
  const letters = plain.replace(/@/g, 'a').replace(/\$/g, 's');
  // `password2024!`, `Admin@123`: a word with what is usually put behind it.
  const isStem = (stem: string) => commonPasswords.has(stem) && plain.length - stem.length <= 4;
  return (
    commonPasswords.has(plain) ||
    commonPasswords.has(letters) ||
    [plain, letters].some((word) => isStem(word.replace(/[^\p{L}]*$/u, ''))) ||
    habits.some((habit) => habit.test(plain)) ||
    isRun(plain)
  );
}

/** What people choose by habit. */
const habits = [
  // One to four characters over and over: 88888888, 123123123, abababab.
  /^(.{1,4})\1+$/u,
  // A birthday: 19650321, 650321 with up to three letters before or behind.
  /^[a-z]{0,3}(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[a-z]{0,3}$/,
  // A mobile phone's number; an identity card's.
  /^1[3-9]\d{9}$/,
  /^\d{17}[\dx]$/,
  // Digits that sound like love: 5201314, woaini1314, 1314520.
  /^(?:woaini|aini|wo)?(?:520|521|1314)+[a-z]{0,3}$/,
];

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
];

/** Neighbours on the keyboard or in the alphabet, forwards or backwards, perhaps two such runs: qwer1234, 87654321. */
function isRun(text: string): boolean {
  const lines = [...rows, ...rows.map((row) => [...row].reverse().join(''))];
  const isPart = (part: string) => part.length >= 3 && lines.some((line) => line.includes(part));
  if (isPart(text)) return true;
  for (let cut = 3; cut <= text.length - 3; cut++)
    if (isPart(text.slice(0, cut)) && isPart(text.slice(cut))) return true;
  return false;
}
