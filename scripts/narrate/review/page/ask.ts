import type { ListedPart, Part, SavedPart } from '../part.ts';

/** Why something could not be done, in a sentence for the editor. */
export class Trouble extends Error {}

/** Which part: `?work=…&part=…`. */
export function queryOf({ work, name }: { work: string; name: string }): string {
  return `?${new URLSearchParams({ work, part: name }).toString()}`;
}

export function askParts(): Promise<ListedPart[]> {
  return ask('parts').then((answer) => answer.json() as Promise<ListedPart[]>);
}

export function askPart(query: string): Promise<Part> {
  return ask(`part${query}`).then((answer) => answer.json() as Promise<Part>);
}

export async function askWaveform(query: string): Promise<Uint8Array> {
  return new Uint8Array(await (await ask(`waveform${query}`)).arrayBuffer());
}

export function savePart(query: string, part: SavedPart): Promise<Part> {
  const headers = { 'content-type': 'application/json' };
  return ask(`part${query}`, { method: 'PUT', headers, body: JSON.stringify(part) }).then(
    (answer) => answer.json() as Promise<Part>,
  );
}

async function ask(address: string, request?: RequestInit): Promise<Response> {
  const answer = await fetch(address, request).catch(() => {
    throw new Trouble('连不上程序：它可能已经结束了。改动还在这一页里，请不要关；别的都做不了。');
  });
  if (answer.ok) return answer;
  const { problem } = (await answer.json().catch(() => ({}))) as { problem?: string };
  throw new Trouble(problem ?? '程序没有好好回答，请看终端里的说明。');
}
