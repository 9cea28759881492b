import { phrase } from '@/kit/language/phrase.ts';
import type { NarratedWork } from '@/kit/narration/manifest.ts';
import type { State } from './state.ts';
import type { Failure } from './voice.ts';

/** What has to be said beside what is seen; '' most of the time. */
export function messageOf({ status, failure, slept }: State, { title }: NarratedWork, isSlow: boolean): string {
  if (status === 'failed') return failureWords(failure ?? 'network');
  if (status === 'silent') return phrase('这一篇还没有录音，这台设备也没有中文语音，现在听不了。');
  if (status === 'ended') return phrase('《{title}》听完了。', { title });
  if (slept) return phrase('时间到了，已经停下。');
  return isSlow ? phrase('网络有点慢，正在等声音……') : '';
}

function failureWords(failure: Failure): string {
  switch (failure) {
    case 'network':
      return phrase('网络断了，停在这里。连上以后接着听。');
    case 'missing':
      return phrase('这一部分的录音找不到了，请告诉编辑。');
    case 'broken':
      return phrase('这一部分的录音放不出来，请告诉编辑。');
    case 'text':
      return phrase('没有取到要读的文字。连上网络以后再试。');
    case 'device':
      return phrase('这台设备的语音没有回应，再按一次播放试试。');
  }
}
