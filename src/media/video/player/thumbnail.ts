import type { FilmData } from '@/media/video/film-data.ts';

/** Shows the small picture of a moment: a window on the one that holds them all. */
export function thumbnailAt({ url, every, columns, count }: NonNullable<FilmData['thumbnails']>, seconds: number) {
  const index = Math.min(count - 1, Math.max(0, Math.floor(seconds / every)));
  const rows = Math.ceil(count / columns);
  const along = (at: number, all: number) => `${String(all > 1 ? (at / (all - 1)) * 100 : 0)}%`;
  return (element: Element | undefined): void => {
    if (!(element instanceof HTMLElement)) return;
    element.style.backgroundImage = `url("${url}")`;
    element.style.backgroundSize = `${String(columns * 100)}% ${String(rows * 100)}%`;
    element.style.backgroundPosition = `${along(index % columns, columns)} ${along(Math.floor(index / columns), rows)}`;
  };
}
