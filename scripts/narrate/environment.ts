import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** The environment of `npm run narrate`. An error's text completes the sentence “环境变量 X 的值不对：…”. */
const environment = z
  .object({
    NARRATE_COMMAND: z.string().optional().describe('合成语音的命令：从标准输入读一句话，把 WAV 写到标准输出'),
    NARRATE_URL: z
      .url({ protocol: /^https?$/, error: '要以 http:// 或 https:// 开头的地址' })
      .optional()
      .describe('合成语音的地址：用 POST 收一句话，回答 WAV'),
    NARRATE_VOICE: z.string().max(60, '最多 60 个字').optional().describe('这个声音的名字，写在播放器里'),
  })
  .refine(({ NARRATE_COMMAND, NARRATE_URL }) => NARRATE_COMMAND === undefined || NARRATE_URL === undefined, {
    path: ['NARRATE_URL'],
    error: '不能和 NARRATE_COMMAND 一起设，请只留一个',
  })
  .refine(
    ({ NARRATE_COMMAND, NARRATE_URL, NARRATE_VOICE }) =>
      (NARRATE_VOICE === undefined) === (NARRATE_COMMAND === undefined && NARRATE_URL === undefined),
    { path: ['NARRATE_VOICE'], error: '要和 NARRATE_COMMAND 或 NARRATE_URL 一起设：给那个声音起一个名字，如“晓晓”' },
  );

export type NarrateEnvironment = z.output<typeof environment>;

/** Reads the environment; an empty variable counts as unset. Throws a `Refusal` with a sentence for each wrong value. */
export function readEnvironment(variables: NodeJS.ProcessEnv): NarrateEnvironment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''));
  const result = environment.safeParse(set);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(
    ({ path, message }) => `环境变量 ${String(path[0])} 的值不对：${message}。`,
  );
  throw new Refusal([...new Set(sentences)].join('\n'));
}
