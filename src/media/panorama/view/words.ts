import { textOf } from '@/kit/stage/view/text-of.ts';
import type { Direction } from '@/media/panorama/sphere.ts';

/** What a panorama's page says: the view has no words of its own content, so they are in the page's language. */
export interface Words {
  title: string;
  scenes: readonly SceneWords[];
}

export interface SceneWords {
  id: string;
  title: string;
  text: string;
  /** Degrees from the picture's left edge to north. */
  north: number;
  /** Where one looks who comes from outside. */
  look: Direction;
  /** Addresses of its picture, small and sharp. */
  small: string;
  sharp: string;
  hotspots: readonly HotspotWords[];
}

export interface HotspotWords {
  id: string;
  kind: 'go' | 'text' | 'quiz' | 'sound';
  title: string;
  at: Direction;
  /** The scene that it leads to. */
  to: string | undefined;
  /** What the page has of it: it is moved into the panel, and back. */
  article: HTMLElement;
}

/** Reads the page of a panorama. */
export function readWords(page: HTMLElement): Words {
  const scenes = [...page.querySelectorAll<HTMLElement>('section[data-scene]')].map((section) => ({
    id: section.id,
    title: textOf(section.querySelector('h2')),
    text: textOf(section.querySelector('[data-lead]')),
    north: Number(section.dataset['north']),
    look: directionOf(section.dataset['look']),
    small: smallOf(section.querySelector<HTMLImageElement>('.band img')!),
    sharp: section.dataset['picture']!,
    hotspots: [...section.querySelectorAll<HTMLElement>('article[data-hotspot]')].map(hotspotOf),
  }));
  return { title: textOf(page.querySelector('h1')), scenes };
}

/** The scene of an id, its own or a hotspot's; the first where there is none. */
export function sceneOf({ scenes }: Words, part: string): SceneWords {
  return scenes.find(({ id, hotspots }) => id === part || hotspots.some((one) => one.id === part)) ?? scenes[0]!;
}

function hotspotOf(article: HTMLElement): HotspotWords {
  return {
    id: article.id,
    kind: article.dataset['kind'] as HotspotWords['kind'],
    title: textOf(article.querySelector('h3')),
    at: directionOf(article.dataset['at']),
    to: article.dataset['to'],
    article,
  };
}

function directionOf(text = '0,0'): Direction {
  const [yaw = 0, pitch = 0] = text.split(',').map(Number);
  return { yaw, pitch };
}

/** Wide enough to know where one is, in pixels. */
const enough = 1000;

/** The narrowest of the files that the page offers which is wide enough. */
function smallOf(image: HTMLImageElement): string {
  const offered = image.srcset
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .map(([url = '', size = '0']) => ({ url, width: Number.parseInt(size, 10) }))
    .filter(({ url, width }) => url !== '' && width >= enough)
    .sort((a, b) => a.width - b.width);
  return offered[0]?.url ?? image.src;
}
