import type { FromWork } from '@/core/kiosk/frame.ts';
import type { Pointer } from '@/core/guide/command.ts';
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
  setScreen(width: number, height: number): void;
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
  let size = { width: 1080, height: 1920 };
  let tool: Tool = 'point';
  let from: { x: number; y: number } | undefined;

  function fit(): void {
    const room = element.parentElement?.getBoundingClientRect();
    if (!room || room.width === 0) return;
    const tallest = window.innerHeight * 0.46;
    const scale = Math.min(room.width / size.width, tallest / size.height);
    element.style.width = `${size.width * scale}px`;
    element.style.height = `${size.height * scale}px`;
    if (!framed) return;
    framed.element.style.width = `${size.width}px`;
    framed.element.style.height = `${size.height}px`;
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

  return {
    element,
    get open() {
      return open;
    },
    openWork(address) {
      close();
      delete element.dataset['empty'];
      open = address.split('#')[0] ?? null;
      framed = openFrame(address, {
        manner: () => ({ lowReach: false, type: 'large', level: 0, closed: true }),
        tell,
        onTrouble: () => undefined, // The screens say it, too.
      });
      framed.element.tabIndex = -1;
      framed.element.setAttribute('aria-hidden', 'true');
      element.prepend(framed.element);
      fit();
    },
    close,
    send: (command) => framed?.send(command),
    get page() {
      return framed?.element.contentDocument ?? null;
    },
    setScreen(width, height) {
      size = { width, height };
      fit();
    },
    setTool(next) {
      tool = next;
      touch.dataset['tool'] = next;
    },
  };
}
