import type { WallFacts } from './read-wall.ts';

/** The pictures behind the stops, from far to near. */
export interface Layers {
  /** The stage has another size, in pixels. */
  resize(width: number, height: number): void;
  /** The picture stands at `mm`. */
  draw(mm: number): void;
}

interface Layer {
  element: HTMLElement;
  parallax: number;
  repeat: boolean;
  from: number;
  /** In percent of the stage's height. */
  bottom: number;
  height: number;
  /** Width by height. */
  form: number;
  /** In pixels of the stage as it is now. */
  period: number;
}

/**
 * Moves layers by transforms alone: the browser keeps each as it was painted. A layer that repeats is as wide as the stage
 * and one picture more.
 */
export function startLayers(stage: HTMLElement, { height: wallHeight, direction }: WallFacts): Layers {
  const layers = [...stage.querySelectorAll<HTMLElement>('[data-layer]')].map(read);
  for (const { element } of layers) element.style.backgroundImage = `url("${element.dataset['layer']!}")`;
  let scale = 1;
  let width = 0;
  return {
    resize(wide, high) {
      width = wide;
      scale = high / wallHeight;
      for (const layer of layers) {
        const tall = Math.round((high * layer.height) / 100);
        layer.period = Math.max(1, Math.round(tall * layer.form));
        const { style } = layer.element;
        style.height = `${tall}px`;
        style.bottom = `${Math.round((high * layer.bottom) / 100)}px`;
        style.width = `${layer.repeat ? wide + layer.period : layer.period}px`;
        style.backgroundSize = `${layer.period}px ${tall}px`;
      }
    },
    draw(mm) {
      for (const layer of layers) {
        const way = (layer.from - mm) * layer.parallax * scale;
        // Read to the left, a picture's right edge is its front.
        const front = width / 2 + (direction === 1 ? way : -way - layer.period);
        const x = layer.repeat ? ((front % layer.period) - layer.period) % layer.period : front;
        const isSeen = layer.repeat || (x < width && x > -layer.period);
        layer.element.style.visibility = isSeen ? '' : 'hidden';
        if (isSeen) layer.element.style.transform = `translate3d(${Math.round(x)}px, 0, 0)`;
      }
    },
  };
}

function read(element: HTMLElement): Layer {
  const number = (name: string): number => Number(element.dataset[name]);
  return {
    element,
    parallax: number('parallax'),
    repeat: element.dataset['repeat'] !== undefined,
    from: number('from'),
    bottom: number('bottom'),
    height: number('height'),
    form: number('form'),
    period: 1,
  };
}
