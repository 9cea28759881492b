import { Refusal } from '../refusal.ts';
import type { Voice } from './voice.ts';
import { readWav } from './wav.ts';

/** A sentence takes a loaded service this long at the most, in milliseconds. */
const patience = 120_000;

/** A service that answers a posted sentence with a WAV; its pinyin is in the header `X-Narrate-Pinyin`. */
export function endpointVoice(url: string, name: string): Voice {
  return {
    name,
    key: `endpoint ${name} ${url}`,
    draft: false,
    async say({ text, pinyin }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-narrate-pinyin': pinyin },
        body: text,
        signal: AbortSignal.timeout(patience),
      }).catch((error: unknown) => {
        throw new Refusal(`连不上 NARRATE_URL：${reasonOf(error)}。请确认地址对、服务在运行。`);
      });
      if (!answer.ok) throw new Refusal(`NARRATE_URL 的服务没有念“${text}”：它回答 ${String(answer.status)}。`);
      const sound = readWav(Buffer.from(await answer.arrayBuffer()));
      if (sound === undefined) throw new Refusal(`NARRATE_URL 的服务念“${text}”时，回答的不是 16 位的 WAV。`);
      return sound;
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
