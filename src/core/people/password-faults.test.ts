import { expect, it } from 'vitest';
import { passwordFaults } from './password-faults.ts';
import type { PasswordRules } from './password.ts';

const asvs: PasswordRules = { policy: 'asvs', shortest: 8, classes: 1, days: null, history: 0 };
const mlps: PasswordRules = { ...asvs, policy: 'mlps2', classes: 3 };
const member = { name: 'linxiao', displayName: '林晓' };

it.each(['春风十里桃花开了', 'correct horse battery', 'tea-7-mountains', 'k7m2-9xqf-04tw-hd8z', '三月去文山看海 2026'])(
  'lets %s through',
  (password) => {
    expect(passwordFaults(password, member, asvs)).toEqual([]);
  },
);

it.each([
  ...['12345678', '88888888', '123123123', 'password', 'Password2024', 'Admin@123', 'P@ssw0rd', 'qwer1234', '1qaz2wsx'],
  ...[
    '87654321',
    'abcdefgh',
    'woaini1314',
    '5201314520',
    '19650321',
    'wsy19650321',
    '13987654321',
    'iloveyou',
    'zaq12wsx',
  ],
  ...[
    '53262119650321001x',
    'yancaoju123',
    'xuexiqiangguo',
    '１２３４５６７８',
    'a1b2c3d4',
    'qwertyuiop',
    '中国共产党2021',
  ],
])('knows that %s is tried first', (password) => {
  expect(passwordFaults(password, member, asvs).join('')).toContain('太常见');
});

it.each(['xx-LinXiao-77', '林晓明天去看大海啦'])('refuses %s, which has a name of theirs in it', (password) => {
  expect(passwordFaults(password, member, asvs)).toEqual(['密码里不能有自己的用户名或姓名。']);
});

it('counts characters, not their halves', () => {
  expect(passwordFaults('𠮷𠮷山𠮷', member, asvs)).toEqual(['密码至少要 8 个字符。']);
});

it('asks for kinds of characters where the policy does', () => {
  expect(passwordFaults('correct horse battery', member, mlps)).toEqual([
    '密码要包含小写字母、大写字母、数字、其他符号中的至少 3 种。',
  ]);
  expect(passwordFaults('Correct horse battery', member, mlps)).toEqual([]);
});
