import { readLocal, writeLocal } from '@/learner/local.ts';

/** How captions look: their size beside the usual one, and the ground behind them. */
export const captionSizes = [0.85, 1, 1.35, 1.8] as const;
export const captionGrounds = ['dark', 'solid', 'light', 'none'] as const;

/** What a member likes, on this device. */
export interface Likings {
  speed: number;
  volume: number;
  isMuted: boolean;
  /** The language of the captions; '' for none. */
  captions: string | undefined;
  captionSize: (typeof captionSizes)[number];
  captionGround: (typeof captionGrounds)[number];
}

const key = 'film';

/** Reads what was liked; whatever is not understood is as usual. */
export function likings(): Likings {
  const { speed, volume, isMuted, captions, captionSize, captionGround } = stored();
  return {
    speed: typeof speed === 'number' && speed >= 0.5 && speed <= 3 ? speed : 1,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : 1,
    isMuted: isMuted === true,
    captions: typeof captions === 'string' ? captions : undefined,
    captionSize: captionSizes.find((one) => one === captionSize) ?? 1,
    captionGround: captionGrounds.find((one) => one === captionGround) ?? 'dark',
  };
}

export function like(change: Partial<Likings>): void {
  writeLocal(key, JSON.stringify({ ...likings(), ...change }));
}

function stored(): { [name in keyof Likings]?: unknown } {
  try {
    return (JSON.parse(readLocal(key) ?? 'null') ?? {}) as { [name in keyof Likings]?: unknown };
  } catch {
    return {};
  }
}
