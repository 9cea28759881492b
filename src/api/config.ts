import * as z from 'zod';
import { readLanguages, unknownLanguage } from '@/core/language/language.ts';
import { logLevels } from './log.ts';

const address = (protocols: RegExp, error: string) => z.url({ protocol: protocols, error }).optional();

/** The environment. An error's text completes the sentence “环境变量 X 的值不对：…”. */
const environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, '要 0 到 65535 之间的整数（0 表示任选一个空闲端口）')
      .transform(Number)
      .refine((port) => port <= 65_535, '要 0 到 65535 之间的整数（0 表示任选一个空闲端口）')
      .prefault('4321')
      .describe('监听的端口'),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, '要一个 IP 地址或主机名，例如 127.0.0.1 或 0.0.0.0')
      .default('127.0.0.1')
      .describe('监听的地址；默认只有本机能访问，0.0.0.0 表示局域网都能访问'),
    DATA_DIR: z.string().default('data').describe('数据文件夹'),
    DATABASE_URL: address(/^postgres(?:ql)?$/, '要以 postgres:// 开头的地址；不设则使用数据文件夹里的 SQLite').describe(
      'PostgreSQL 16 或更新版本的地址',
    ),
    TLS_CERT: z.string().optional().describe('TLS 证书文件（PEM），与 TLS_KEY 一起设'),
    TLS_KEY: z.string().optional().describe('TLS 私钥文件（PEM），与 TLS_CERT 一起设'),
    PUBLIC_URL: address(/^https?$/, '要以 http:// 或 https:// 开头的地址，例如 https://xue.example').describe(
      '成员在浏览器里输入的地址（经代理访问时要设）',
    ),
    TRUST_PROXY: z
      .string()
      .regex(/^[0-5]$/, '要 0 到 5 之间的整数：前面有几层代理')
      .transform(Number)
      .prefault('0')
      .describe('前面有几层代理；0 表示没有，X-Forwarded-For 不被相信'),
    LOCALES: z
      .string()
      .refine((text) => readLanguages(text) !== undefined, unknownLanguage)
      .transform(readLanguages)
      .optional()
      .describe('构建哪些文字版本（构建时用）'),
    METRICS_TOKEN: z
      .string()
      .min(16, '至少要 16 个字符')
      .optional()
      .describe('从别的机器读 /api/metrics 要带的令牌；不设则只有本机能读'),
    MIGRATE_WITHOUT_BACKUP: z
      .literal('yes', '只能是 yes')
      .transform(() => true)
      .optional()
      .describe('数据库升级之前不备份；只在备份不了、又已经另外备份过的时候设'),
    PASSWORD_POLICY: z
      .enum(['asvs', 'mlps2', 'mlps3'], '只能是 asvs、mlps2（等保二级）或 mlps3（等保三级）')
      .default('asvs')
      .describe('密码、登录失败和登录时长的规则'),
    LOG_LEVEL: z
      .enum(logLevels, `只能是 ${logLevels.join('、')}`)
      .default('warn')
      .describe('日志级别；info 为每个请求写一行'),
  })
  .refine((values) => (values.TLS_CERT === undefined) === (values.TLS_KEY === undefined), {
    path: ['TLS_CERT'],
    error: '要和 TLS_KEY 一起设，或者都不设',
  });

export type Config = z.output<typeof environment>;

/** Reads the environment; an empty variable counts as unset. Throws an error with a sentence for each wrong value. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    // Addresses may carry a password: they are not repeated.
    const value = name === 'DATABASE_URL' ? '' : `“${set[name] ?? ''}”`;
    return `环境变量 ${name} 的值${value}不对：${message}。`;
  });
  throw new Error([...new Set(sentences)].join('\n'));
}
