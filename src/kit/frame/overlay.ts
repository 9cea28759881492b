/** A guide's pointer and light over a work. Both are shares of the window, and nothing can be touched through them by mistake. */
export interface Overlay {
  point(at: { x: number; y: number } | null): void;
  light(on: string | { x: number; y: number; w: number; h: number } | null): void;
}

export function createOverlay(page: Document): Overlay {
  const make = (name: string): HTMLElement => {
    const element = page.createElement('div');
    element.setAttribute('aria-hidden', 'true');
    element.className = name;
    return element;
  };
  /** A view in 3D is a modal dialog: what stands outside of it lies below it. */
  const lay = (element: HTMLElement): void => {
    const top = [...page.querySelectorAll('dialog[open]')].at(-1) ?? page.body;
    if (element.parentElement !== top) top.append(element);
  };
  let pointer: HTMLElement | undefined;
  let light: HTMLElement | undefined;
  return {
    point(at) {
      if (at === null) {
        pointer?.remove();
        pointer = undefined;
        return;
      }
      lay((pointer ??= make('xuelang-pointer')));
      pointer.style.transform = `translate(${at.x * page.documentElement.clientWidth}px, ${at.y * (page.defaultView?.innerHeight ?? 0)}px)`;
    },
    light(on) {
      const area = typeof on === 'string' ? areaOf(page, on) : on;
      if (area === null) {
        light?.remove();
        light = undefined;
        return;
      }
      lay((light ??= make('xuelang-spotlight')));
      light.style.left = `${area.x * 100}%`;
      light.style.top = `${area.y * 100}%`;
      light.style.width = `${area.w * 100}%`;
      light.style.height = `${area.h * 100}%`;
    },
  };
}

/** Where a part is, once it has been brought into view. */
function areaOf(page: Document, id: string): { x: number; y: number; w: number; h: number } | null {
  const element = page.getElementById(id);
  const view = page.defaultView;
  if (!element || !view) return null;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    x: left / view.innerWidth,
    y: top / view.innerHeight,
    w: width / view.innerWidth,
    h: height / view.innerHeight,
  };
}
