import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import type { Voice } from './voice.ts';
import { readWav } from './wav.ts';

/** Words a minute as espeak-ng counts them: 4.4 syllables a second, as the news is read. */
const speed = '170';

/**
 * espeak-ng, fed with pinyin: with `-v cmn` it reads four tokens in five by its English voice (DESIGN, "espeak-ng"). It
 * sees to the sandhi of third tones itself; that of 一 and 不 is in the pinyin.
 */
export const embeddedVoice: Voice = {
  name: 'espeak-ng',
  key: `espeak-ng cmn-latn-pinyin ${speed}`,
  draft: true,
  async say({ text, pinyin }) {
    if (!/[a-z]/.test(pinyin))
      throw new Refusal(`“${text}”里没有内置的声音会念的字。请在“读音”（pronunciation）里写上怎么念。`);
    const words = ['-v', 'cmn-latn-pinyin', '-s', speed, '--stdin', '--stdout'];
    const { code, stdout, stderr } = await run('espeak-ng', words, { input: pinyin });
    const sound = readWav(stdout);
    if (code !== 0 || sound === undefined || sound.samples.length === 0)
      throw new Refusal(`espeak-ng 没有念出“${text}”：${stderr.trim() || '没有声音'}。请安装 1.51 或更新的版本。`);
    return sound;
  },
};
