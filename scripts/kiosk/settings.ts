import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const whole = z.int();

/** What the agent is told: `/etc/xuelang/kiosk.yaml`, or options of the command. */
export const settingsSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: '写成一体机的完整网址，如 https://xuelang.lan/kiosk/chang-lang/' })
    .refine((url) => /^\/(?:zh-hant\/)?kiosk\/[^/]+\/$/.test(new URL(url).pathname), {
      error: '网址要以 /kiosk/编号/ 结尾，如 https://xuelang.lan/kiosk/chang-lang/',
    })
    .describe('一体机的网址'),
  browser: z.string().optional().describe('Chromium 在哪里；不写就自己找'),
  profile: z.string().default(join(homedir(), '.local/share/xuelang-kiosk')).describe('浏览器的资料放在哪里'),
  code: z
    .string()
    .regex(/^[0-9 -]{8,12}$/, '登记码是八位数字，中间可以有空格')
    .optional()
    .describe('组织者给这块屏的一次性登记码'),
  bridge: z.string().optional().describe('滑轨桥的设置文件；不写就不启动'),
  thermal: z.string().default('/sys/class/thermal').describe('温度从哪个文件夹读'),
  bridgePort: whole.min(1024).max(65_535).default(4390).describe('滑轨桥在本机的端口'),
  window: z
    .strictObject({ x: whole, y: whole, width: whole.positive(), height: whole.positive() })
    .optional()
    .describe('几块屏接在一台电脑上时，这一块的位置和大小'),
  flags: z.array(z.string().startsWith('--')).default([]).describe('再给 Chromium 的参数'),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Why the agent does nothing, in a sentence for the operator. */
export class Refusal extends Error {}

/** Reads the file, if one is named, and lets options of the command go before it. Throws a Refusal. */
export function readSettings(file: string | undefined, options: { [name: string]: unknown }): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const read = settingsSchema.safeParse({ ...(file === undefined ? {} : readFile(file)), ...given });
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message, code }) => {
    const name = path.join('.');
    return code === 'unrecognized_keys' ? `不认识的设置：${message}` : `${name === '' ? '设置' : name}：${message}`;
  });
  throw new Refusal(`设置不对${file === undefined ? '' : `（${file}）`}：\n  ${lines.join('\n  ')}`);
}

function readFile(file: string): object {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`读不到设置文件 ${file}。先运行：npm run kiosk -- install --url 一体机的网址`);
  }
  const read: unknown = parse(text);
  if (typeof read !== 'object' || read === null) throw new Refusal(`${file} 里没有设置`);
  return read;
}
