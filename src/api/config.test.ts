import { expect, it } from 'vitest';
import { accessOf } from './access.ts';
import { readConfig } from './config.ts';

it('has a value for everything that is not set', () => {
  expect(readConfig({})).toEqual({
    PASSWORD_POLICY: 'asvs',
    PORT: 4321,
    HOST: '127.0.0.1',
    DATA_DIR: 'data',
    TRUST_PROXY: 0,
    LOG_LEVEL: 'warn',
  });
});

it('takes an empty variable for unset', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4321 });
});

it.each([
  [{ PORT: 'abc' }, '环境变量 PORT 的值“abc”不对：要 0 到 65535 之间的整数（0 表示任选一个空闲端口）。'],
  [{ PORT: '70000' }, '环境变量 PORT 的值“70000”不对：要 0 到 65535 之间的整数（0 表示任选一个空闲端口）。'],
  [{ HOST: 'http://x' }, '环境变量 HOST 的值“http://x”不对：要一个 IP 地址或主机名，例如 127.0.0.1 或 0.0.0.0。'],
  [
    { DATABASE_URL: 'mysql://root:secret@x/y' },
    '环境变量 DATABASE_URL 的值不对：要以 postgres:// 开头的地址；不设则使用数据文件夹里的 SQLite。',
  ],
  [{ TLS_CERT: 'a.pem' }, '环境变量 TLS_CERT 的值“a.pem”不对：要和 TLS_KEY 一起设，或者都不设。'],
  [
    { PUBLIC_URL: 'xue.example' },
    '环境变量 PUBLIC_URL 的值“xue.example”不对：要以 http:// 或 https:// 开头的地址，例如 https://xue.example。',
  ],
  [{ TRUST_PROXY: 'yes' }, '环境变量 TRUST_PROXY 的值“yes”不对：要 0 到 5 之间的整数：前面有几层代理。'],
  [{ LOCALES: 'zh-hans,fr' }, '环境变量 LOCALES 的值“zh-hans,fr”不对：要用逗号隔开，只能有 zh-hans、zh-hant、en。'],
  [{ LOG_LEVEL: 'loud' }, '环境变量 LOG_LEVEL 的值“loud”不对：只能是 silent、error、warn、info。'],
])('says what is wrong with %o', (variables, sentence) => {
  expect(() => readConfig(variables)).toThrow(new Error(sentence));
});

it('is secure with a certificate or behind a proxy that has one', () => {
  expect(accessOf(readConfig({})).secure).toBe(false);
  expect(accessOf(readConfig({ TLS_CERT: 'a', TLS_KEY: 'b' })).secure).toBe(true);
  expect(accessOf(readConfig({ PUBLIC_URL: 'https://xue.example/' }))).toEqual({
    secure: true,
    publicOrigin: 'https://xue.example',
    proxies: 0,
    onlyHere: true,
  });
});
