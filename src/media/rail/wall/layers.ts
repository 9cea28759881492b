import type { WallFacts } from './read-wall.ts';

/** The pictures behind the stops, from far to near. */
export interface Layers {
  /** The stage has another size, in pixels. */
  resize(width: number, height: number): void;
  /** The picture stands at `mm`. */
  draw(mm: number): void;
}

interface Piece {
  element: HTMLElement;
  picture: string;
  /** Width by height. */
  form: number;
  /** In pixels of the stage as it is now, from the layer's front. */
  start: number;
  width: number;
  isLoaded: boolean;
}

interface Layer {
  element: HTMLElement;
  pieces: Piece[];
  parallax: number;
  repeat: boolean;
  from: number;
  /** In percent of the stage's height. */
  bottom: number;
  height: number;
  /** In pixels of the stage as it is now. */
  length: number;
}

/** A picture is fetched when it is within so many stages of being seen, and forgotten beyond. */
const [fetches, forgets] = [0.6, 3];

/**
 * Moves layers by transforms alone: the browser keeps each as it was painted. A layer that repeats is as wide as the stage
 * and one picture more; a long one lies in pieces, of which those near the screen are there.
 */
export function startLayers(stage: HTMLElement, { height: wallHeight, direction }: WallFacts): Layers {
  const layers = [...stage.querySelectorAll<HTMLElement>('[data-layer]')].map(read);
  let scale = 1;
  let width = 0;

  const size = (layer: Layer, high: number): void => {
    const tall = Math.round((high * layer.height) / 100);
    let end = 0;
    for (const piece of layer.pieces) {
      piece.start = Math.round(end);
      end += tall * piece.form;
      piece.width = Math.max(1, Math.round(end) - piece.start);
    }
    layer.length = Math.max(1, Math.round(end));
    const { style } = layer.element;
    style.height = `${tall}px`;
    style.bottom = `${Math.round((high * layer.bottom) / 100)}px`;
    style.width = `${layer.repeat ? width + layer.length : layer.length}px`;
    for (const { element, start, width: wide } of layer.pieces) {
      // Read to the left, the first piece is the rightmost.
      element.style.left = `${direction === 1 || layer.repeat ? start : layer.length - start - wide}px`;
      element.style.width = layer.repeat ? '100%' : `${wide}px`;
      element.style.backgroundSize = `${wide}px ${tall}px`;
    }
  };
  return {
    resize(wide, high) {
      width = wide;
      scale = high / wallHeight;
      for (const layer of layers) size(layer, high);
    },
    draw(mm) {
      for (const layer of layers) {
        const way = (layer.from - mm) * layer.parallax * scale;
        const front = width / 2 + (direction === 1 ? way : -way - layer.length);
        const x = Math.round(layer.repeat ? ((front % layer.length) - layer.length) % layer.length : front);
        layer.element.style.transform = `translate3d(${x}px, 0, 0)`;
        for (const piece of layer.pieces) fetchNear(piece, layer, x);
      }
    },
  };

  function fetchNear(piece: Piece, layer: Layer, x: number): void {
    const left = x + (direction === 1 ? piece.start : layer.length - piece.start - piece.width);
    const away = layer.repeat ? 0 : Math.max(left - width, -(left + piece.width), 0);
    if (!piece.isLoaded && away <= width * fetches) {
      piece.isLoaded = true;
      piece.element.style.backgroundImage = `url("${piece.picture}")`;
    } else if (piece.isLoaded && away > width * forgets) {
      piece.isLoaded = false;
      piece.element.style.backgroundImage = '';
    }
  }
}

function read(element: HTMLElement): Layer {
  const number = (name: string): number => Number(element.dataset[name]);
  const pieces = [...element.children].map((piece) => {
    const { piece: picture = '', form } = (piece as HTMLElement).dataset;
    return { element: piece as HTMLElement, picture, form: Number(form), start: 0, width: 1, isLoaded: false };
  });
  return {
    element,
    pieces,
    parallax: number('parallax'),
    repeat: element.dataset['repeat'] !== undefined,
    from: number('from'),
    bottom: number('bottom'),
    height: number('height'),
    length: 1,
  };
}
