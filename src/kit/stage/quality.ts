/** How sharply is drawn while something moves: parts of the screen's own resolution, from best to cheapest. */
export const resolutions = [1, 0.85, 0.7, 0.6, 0.5] as const;

/** What is known of the last frames; a value, so that it can be tested. */
export interface Quality {
  /** Which of the resolutions. */
  step: number;
  /** Times of the last frames at this step, in milliseconds. */
  frames: readonly number[];
  /** How many quick frames in a row lead a step up: more after each step up that was too much. */
  patience: number;
  /** The last change was a step up. */
  wentUp: boolean;
}

const looked = 8;
/** Slower than 24 a second is felt; quicker than 50 leaves room. */
const slow = 42;
const quick = 20;

export function firstQuality(isSoftware: boolean): Quality {
  return { step: isSoftware ? resolutions.length - 1 : 0, frames: [], patience: 60, wentUp: false };
}

/** @param milliseconds since the frame before, while frames follow each other */
export function afterFrame(quality: Quality, milliseconds: number): Quality {
  const frames = [...quality.frames, milliseconds].slice(-Math.max(looked, quality.patience));
  const { step, patience, wentUp } = quality;
  const last = frames.slice(-looked);
  if (last.length === looked && middle(last) > slow && step < resolutions.length - 1)
    return { step: step + 1, frames: [], patience: wentUp ? Math.min(patience * 4, 4000) : patience, wentUp: false };
  if (frames.length >= patience && middle(frames) < quick && step > 0)
    return { step: step - 1, frames: [], patience, wentUp: true };
  return { ...quality, frames };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
