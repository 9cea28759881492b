import { barsPerSecond, isOpen, type Bounds, type PartSentence } from '../part.ts';

export interface Picture {
  bars: Uint8Array;
  sentences: PartSentence[];
  /** Stretches of speech that are no sentence. */
  added: Bounds[];
  /** Place of the sentence that is being looked at. */
  chosen: number;
  /** What is to be seen. */
  from: number;
  to: number;
  /** Where the sound is, while it plays. */
  playing: number | undefined;
}

/** Draws a stretch of a sound, with its sentences: the chosen one on a ground of its own, doubtful ones underlined. */
export function draw(canvas: HTMLCanvasElement, picture: Picture): void {
  const { bars, sentences, added, chosen, from, to, playing } = picture;
  const scale = devicePixelRatio;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (width === 0 || height === 0) return;
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  const colour = colours(canvas);
  const x = (seconds: number): number => ((seconds - from) / (to - from)) * width;
  const block = ([start, end]: Bounds, fill: string, top: number, bottom: number): void => {
    context.fillStyle = fill;
    context.fillRect(x(start), top, Math.max(1, x(end) - x(start)), bottom - top);
  };
  const own = sentences[chosen]?.bounds;
  for (const { bounds } of sentences) if (bounds) block(bounds, colour.ground, 0, height);
  if (own) block(own, colour.chosenGround, 0, height);

  for (let pixel = 0; pixel < width; pixel++) {
    const [begin, end] = [pixel, pixel + 1].map((at) =>
      Math.floor((from + ((to - from) * at) / width) * barsPerSecond),
    );
    let loudest = 0;
    for (let bar = begin ?? 0; bar <= Math.max(begin ?? 0, (end ?? 0) - 1); bar++)
      loudest = Math.max(loudest, bars[bar] ?? 0);
    const seconds = from + ((to - from) * pixel) / width;
    const isOwn = own !== undefined && own !== null && seconds >= own[0] && seconds < own[1];
    const half = Math.max(0.5, ((loudest / 255) * height * 0.9) / 2);
    context.fillStyle = isOwn ? colour.chosen : colour.bar;
    context.fillRect(pixel, height / 2 - half, 1, half * 2);
  }
  for (const sentence of sentences)
    if (sentence.bounds && isOpen(sentence)) block(sentence.bounds, colour.doubt, height - 4, height);
  for (const bounds of added) block(bounds, colour.added, 0, 4);
  if (playing !== undefined) block([playing, playing], colour.playing, 0, height);
}

function colours(
  element: Element,
): Record<'ground' | 'chosenGround' | 'bar' | 'chosen' | 'doubt' | 'added' | 'playing', string> {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: token('surface-2'),
    chosenGround: token('shade'),
    bar: token('line-strong'),
    chosen: token('pine'),
    doubt: token('accent-mark'),
    added: token('gold'),
    playing: token('accent'),
  };
}
