import type { FromWork } from '@/core/kiosk/frame.ts';
import type { Pointer } from '@/core/guide/command.ts';
import type { Showing } from '@/core/guide/visit.ts';
import { insideAddress } from '@/kit/frame/inside.ts';
import { openFrame, type Framed } from '@/kit/frame/open-frame.ts';

/** A rectangle in shares of the frame. */
export interface Area {
  x: number;
  y: number;
  w: number;
  h: number;
}

interface Acts {
  tell: (message: FromWork) => void;
  point: (at: Pointer) => void;
  light: (area: Area) => void;
}

/** What a finger does on the picture. */
export type Tool = 'point' | 'light';

/** The phone's picture of a screen: the same work, as large as it is there and drawn small. */
export interface Picture {
  element: HTMLElement;
  /** The work that is open, without its part; null: none. */
  readonly open: string | null;
  openWork(address: string): void;
  close(): void;
  send: Framed['send'];
  /** The work's own page, once it is there. */
  readonly page: Document | null;
  /** As large as the work is there, laid out as it is there, and from inside where one is inside. */
  setScreen(layout: NonNullable<Showing['frame']>, isInside: boolean): void;
  readonly tool: Tool;
  setTool(tool: Tool): void;
}

/** A tap that moves less is no area. */
const smallest = 0.04;

export function createPicture({ tell, point, light }: Acts): Picture {
  const element = document.createElement('div');
  element.className = 'picture';
  const touch = document.createElement('div');
  touch.className = 'touch';
  touch.setAttribute('role', 'img');
  touch.setAttribute('aria-label', '屏幕的样子：按住拖动，屏幕上会出现光点');
  const drawn = document.createElement('div');
  drawn.className = 'drawn';
  drawn.hidden = true;
  element.append(touch, drawn);

  let framed: Framed | undefined;
  let open: string | null = null;
  let layout: NonNullable<Showing['frame']> = { width: 1080, height: 1920, type: 'large' };
  let isInside = false;
  let scale = 1;
  let tool: Tool = 'point';
  let from: { x: number; y: number } | undefined;

  function fit(): void {
    const room = element.parentElement;
    if (!room || room.clientWidth === 0) return;
    const { paddingLeft, paddingRight } = getComputedStyle(room);
    const widest = room.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const tallest = window.innerHeight * 0.46;
    const { width, height } = layout;
    scale = Math.min(widest / width, tallest / height);
    element.style.width = `${width * scale}px`;
    element.style.height = `${height * scale}px`;
    if (!framed) return;
    framed.element.style.width = `${width}px`;
    framed.element.style.height = `${height}px`;
    framed.element.style.transform = `scale(${scale})`;
  }

  const share = (event: PointerEvent): { x: number; y: number } => {
    const { left, top, width, height } = touch.getBoundingClientRect();
    const within = (value: number): number => Math.min(1, Math.max(0, value));
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };
  const areaTo = (to: { x: number; y: number }): Area => {
    const { x, y } = from ?? to;
    return { x: Math.min(x, to.x), y: Math.min(y, to.y), w: Math.abs(x - to.x), h: Math.abs(y - to.y) };
  };
  touch.addEventListener('pointerdown', (event) => {
    touch.setPointerCapture(event.pointerId);
    from = share(event);
    if (tool === 'point') point(from);
  });
  touch.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    const at = share(event);
    if (tool === 'point') return point(at);
    const { x, y, w, h } = areaTo(at);
    drawn.hidden = false;
    Object.assign(drawn.style, {
      left: `${x * 100}%`,
      top: `${y * 100}%`,
      width: `${w * 100}%`,
      height: `${h * 100}%`,
    });
  });
  const lift = (event: PointerEvent): void => {
    if (from === undefined) return;
    const area = areaTo(share(event));
    from = undefined;
    drawn.hidden = true;
    if (tool === 'point') point(null);
    else if (area.w > smallest && area.h > smallest) light(area);
  };
  touch.addEventListener('pointerup', lift);
  touch.addEventListener('pointercancel', lift);
  addEventListener('resize', fit);

  function close(): void {
    framed?.remove();
    framed = undefined;
    open = null;
    element.dataset['empty'] = '';
  }
  close();

  function load(address: string): void {
    framed?.remove();
    framed = openFrame(isInside ? insideAddress(address) : address, {
      manner: () => ({ lowReach: false, type: layout.type, level: 0, closed: true, scale }),
      tell,
      onTrouble: close, // The screens say it, too; the next place tries again.
    });
    framed.element.tabIndex = -1;
    framed.element.setAttribute('aria-hidden', 'true');
    element.prepend(framed.element);
    fit();
  }

  return {
    element,
    get open() {
      return open;
    },
    openWork(address) {
      close();
      delete element.dataset['empty'];
      open = address.split('#')[0] ?? null;
      isInside = false;
      load(address);
    },
    close,
    send: (command) => framed?.send(command),
    get page() {
      return framed?.element.contentDocument ?? null;
    },
    setScreen(wanted, inside) {
      layout = wanted;
      const isOther = inside !== isInside;
      isInside = inside;
      if (isOther && framed && open !== null) load(open + (framed.element.contentWindow?.location.hash ?? ''));
      else fit();
    },
    get tool() {
      return tool;
    },
    setTool(next) {
      tool = next;
      touch.dataset['tool'] = next;
    },
  };
}
