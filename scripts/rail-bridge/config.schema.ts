import * as z from 'zod';
import { lineTemplate } from '@/core/rail/frame/line-template.ts';

const port = z.int('要整数').min(1, '要 1 到 65535 之间的整数').max(65_535, '要 1 到 65535 之间的整数');

const template = z.string('要一行文字，例如 "POS={raw}"').superRefine((text, context) => {
  try {
    lineTemplate(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

const line = z.strictObject({
  template: template
    .default('{raw}')
    .describe('一行的样子：{raw} 计数，{seq} 序号，{any} 任意文字，空格表示一个或几个'),
  checksum: z.boolean().default(false).describe('行是 $…*HH，HH 是异或校验'),
});

const hexBytes = z
  .string()
  .regex(/^(?:[0-9A-Fa-f]{2}){1,8}$/, '要 1 到 8 个字节的十六进制，例如 AA55')
  .transform((text) => Uint8Array.from(Buffer.from(text, 'hex')));

const binary = z.strictObject({
  header: hexBytes.prefault('AA55').describe('每一帧开头的字节'),
  seq: z.literal([0, 1, 2], '只能是 0、1、2').default(1).describe('序号占几个字节'),
  width: z.literal([2, 3, 4], '只能是 2、3、4').default(4).describe('计数占几个字节（有符号）'),
  order: z.enum(['little', 'big'], '只能是 little 或 big').default('little').describe('低字节在前还是高字节在前'),
  crc: z.enum(['modbus', 'ccitt'], '只能是 modbus 或 ccitt').default('modbus').describe('哪一种 CRC16'),
});

const modbus = z.strictObject({
  unit: z.int().min(1, '站号是 1 到 247').max(247, '站号是 1 到 247').default(1).describe('编码器的站号'),
  function: z.literal([3, 4], '只能是 3 或 4').default(3).describe('3 读保持寄存器，4 读输入寄存器'),
  register: z.int().min(0).max(65_535).default(0).describe('第一个寄存器，从 0 数起'),
  count: z.literal([1, 2], '只能是 1 或 2').default(2).describe('计数占几个寄存器'),
  words: z.enum(['high-first', 'low-first']).default('high-first').describe('两个寄存器时高位在前还是低位在前'),
  every: z.int().min(5, '至少 5 毫秒').max(1000, '最多 1000 毫秒').default(20).describe('几毫秒问一次'),
});

const serialLine = {
  path: z.string('要写串口，例如 /dev/ttyUSB0').min(1, '要写串口，例如 /dev/ttyUSB0'),
  baudRate: z.int('要整数').min(300).max(4_000_000).default(115_200),
  dataBits: z.literal([7, 8], '只能是 7 或 8').default(8),
  parity: z.enum(['none', 'even', 'odd'], '只能是 none、even 或 odd').default('none'),
  stopBits: z.literal([1, 2], '只能是 1 或 2').default(1),
};

const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('serial'),
      ...serialLine,
      protocol: z.enum(['line', 'binary', 'modbus'], '只能是 line、binary 或 modbus').default('line'),
      line: line.prefault({}),
      binary: binary.prefault({}),
      modbus: modbus.prefault({}),
    }),
    z.strictObject({
      kind: z.literal('udp'),
      port,
      host: z.string().default('127.0.0.1').describe('在哪个地址上收；别的机器发来时写本机的内网地址'),
      from: z.array(z.ipv4('要 IPv4 地址')).default([]).describe('只收这些机器发来的；空着收所有'),
      protocol: z.enum(['line', 'binary'], '只能是 line 或 binary').default('line'),
      line: line.prefault({}),
      binary: binary.prefault({}),
    }),
    z.strictObject({
      kind: z.literal('osc'),
      port,
      host: z.string().default('127.0.0.1'),
      from: z.array(z.ipv4('要 IPv4 地址')).default([]),
      address: z
        .string()
        .regex(/^\/[!-~]*$/, '要以 / 开头')
        .default('/rail/position')
        .describe('OSC 地址'),
    }),
    z.strictObject({
      kind: z.literal('mqtt'),
      url: z.url({ protocol: /^(?:mqtts?|wss?)$/, error: '要以 mqtt:// 或 mqtts:// 开头的地址' }),
      topic: z.string().regex(/^[^#+]+$/, '要一个主题，不能有 # 和 +'),
      field: z.string().optional().describe('消息是 JSON 时，计数在哪个字段；不写表示消息就是一个数'),
      username: z.string().optional(),
      password: z.string().optional(),
    }),
  ],
  '只能是 serial、udp、osc 或 mqtt',
);

const motor = z
  .strictObject({
    ...serialLine,
    path: z.string().min(1).describe('驱动器的串口；和编码器同一个串口时写 source'),
    limits: z
      .strictObject({ from: z.number('要毫米数'), to: z.number('要毫米数') })
      .refine(({ from, to }) => from < to, 'from 要小于 to')
      .optional()
      .describe('软限位（毫米），电机不去这以外的地方；不写就是整面墙'),
    speed: z
      .number('要毫米每秒')
      .positive('要大于 0')
      .max(2000, '最多 2000 毫米每秒')
      .default(300)
      .describe('限速（毫米每秒）'),
  })
  .describe('电机；不写表示没有');

/** The bridge's configuration file. */
export const configSchema = z
  .strictObject({
    port: port.or(z.literal(0)).default(8787).describe('网页连过来的端口（只在本机 127.0.0.1）'),
    origins: z
      .array(z.url({ protocol: /^https?$/, error: '要 http:// 或 https:// 开头的网站地址' }))
      .default(['http://127.0.0.1:4321', 'http://localhost:4321'])
      .transform((addresses) => addresses.map((address) => new URL(address).origin))
      .describe('哪些网站的页面可以连：学廊的地址'),
    token: z
      .string()
      .regex(/^[\w-]{16,128}$/, '要 16 到 128 个字母、数字、- 或 _')
      .optional()
      .describe('口令；不写就自己生成一个，存在配置文件旁边'),
    source,
    unit: z.enum(['count', 'mm'], '只能是 count 或 mm').default('count').describe('传来的是计数还是毫米'),
    silence: z.number().min(0.2, '至少 0.2 秒').max(60, '最多 60 秒').default(1).describe('几秒没有数据算失联'),
    onlyOnChange: z.boolean().default(false).describe('编码器只在移动时才发：静止时不算失联'),
    motor: motor.optional(),
  })
  .refine(({ source: { kind }, motor: drive }) => drive?.path !== 'source' || kind === 'serial', {
    path: ['motor', 'path'],
    error: '位置不是从串口来的，要写驱动器自己的串口',
  })
  .refine(
    ({ source: from, motor: drive }) =>
      drive?.path !== 'source' || (from.kind === 'serial' && from.protocol === 'line'),
    { path: ['motor', 'path'], error: '只有 line 协议能和驱动器共用一个串口' },
  );

export type Config = z.output<typeof configSchema>;
export type SourceConfig = Config['source'];
export type MotorConfig = NonNullable<Config['motor']>;
