import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import type { Voice } from './voice.ts';
import { readWav } from './wav.ts';

/** A program that the editor installed: the sentence on its standard input, its pinyin in `NARRATE_PINYIN`. */
export function commandVoice(command: string, name: string): Voice {
  return {
    name,
    key: `command ${name} ${command}`,
    draft: false,
    async say({ text, pinyin }) {
      const [shell, flag] = process.platform === 'win32' ? ['cmd', '/c'] : ['sh', '-c'];
      const { code, stdout, stderr } = await run(shell, [flag, command], {
        input: text,
        env: { NARRATE_PINYIN: pinyin },
      });
      if (code !== 0)
        throw new Refusal(`NARRATE_COMMAND 的命令念“${text}”时出错（${String(code)}）：${stderr.trim().slice(-300)}`);
      const sound = readWav(stdout);
      if (sound === undefined)
        throw new Refusal(`NARRATE_COMMAND 的命令念“${text}”时，写到标准输出的不是 16 位的 WAV。`);
      return sound;
    },
  };
}
