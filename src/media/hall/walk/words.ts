import { textOf } from '@/kit/stage/view/text-of.ts';

/** What a hall's page says: the 3D view has no words of its own content, so they are in the page's language. */
export interface Words {
  title: string;
  rooms: Map<string, RoomWords>;
  exhibits: Map<string, ExhibitWords>;
  tours: TourWords[];
}

export interface RoomWords {
  title: string;
  text: string;
  /** Its exhibits in the page's order. */
  exhibits: string[];
}

export interface ExhibitWords {
  id: string;
  kind: string;
  title: string;
  caption: string;
  paragraphs: string[];
  /** The address of what it sounds like. */
  sound: string | undefined;
  /** What the page has of it: it is moved into the label, and back. */
  article: HTMLElement;
}

export interface TourWords {
  id: string;
  title: string;
  stops: TourStop[];
}

export interface TourStop {
  exhibit: string;
  say: string;
  seconds: number;
  /** Its sound, which holds the sources and cues. */
  audio: HTMLAudioElement | null;
  /** Its sentences by the ids of the cues. */
  sentences: Map<string, string>;
}

export function readWords(hall: HTMLElement): Words {
  const rooms = new Map<string, RoomWords>();
  const exhibits = new Map<string, ExhibitWords>();
  for (const section of hall.querySelectorAll<HTMLElement>('[data-room]')) {
    const articles = [...section.querySelectorAll<HTMLElement>('article[data-exhibit]')];
    rooms.set(section.dataset['room']!, {
      title: textOf(section.querySelector('h2')),
      text: textOf(section.querySelector(':scope > header .lead')),
      exhibits: articles.map((article) => article.dataset['exhibit']!),
    });
    for (const article of articles) exhibits.set(article.dataset['exhibit']!, exhibitOf(article));
  }
  const tours = [...hall.querySelectorAll<HTMLElement>('[data-tour]')].map((section) => tourOf(section, exhibits));
  return { title: textOf(hall.querySelector('h1')), rooms, exhibits, tours };
}

/** The exhibits in the order of a visit: those of the first tour, then the others. */
export function visitingOrder({ tours, exhibits }: Words): string[] {
  const toured = tours[0]?.stops.map(({ exhibit }) => exhibit) ?? [];
  return [...new Set([...toured, ...exhibits.keys()])].filter((id) => exhibits.has(id));
}

function exhibitOf(article: HTMLElement): ExhibitWords {
  return {
    id: article.dataset['exhibit']!,
    kind: article.dataset['kind'] ?? '',
    title: textOf(article.querySelector('h3')),
    caption: textOf(article.querySelector('[data-caption]')),
    paragraphs: [...article.querySelectorAll('[data-text] p')].map(textOf),
    sound: article.querySelector<HTMLAudioElement>('audio[data-sound]')?.src,
    article,
  };
}

function tourOf(section: HTMLElement, exhibits: Words['exhibits']): TourWords {
  const stops = [...section.querySelectorAll<HTMLElement>('li[data-exhibit]')].map((item) => ({
    exhibit: item.dataset['exhibit']!,
    // Where nothing is said, the label is.
    say:
      textOf(item.querySelector('[data-say]')) || (exhibits.get(item.dataset['exhibit']!)?.paragraphs.join('') ?? ''),
    seconds: Number(item.dataset['seconds'] ?? 15),
    audio: item.querySelector('audio'),
    sentences: new Map(
      [...item.querySelectorAll<HTMLElement>('[data-cue]')].map((one) => [one.dataset['cue']!, textOf(one)]),
    ),
  }));
  return { id: section.dataset['tour']!, title: textOf(section.querySelector('h3')), stops };
}
