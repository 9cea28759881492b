import { nothing, render } from 'lit-html';
import type { Shell } from '@/kiosk/shell.ts';
import type { Face } from '@/kiosk/face.ts';
import { createModal } from '@/kiosk/modal.ts';
import { ownEntries } from './entries.ts';
import { hasPin, isPin, waitForPin } from './pin.ts';
import { menuTemplate, padTemplate } from './staff.template.ts';

/** How long a finger lies in the corner, in milliseconds. */
const press = 2_000;

/** Nobody does anything: it closes by itself, in milliseconds; later where a room asks for patience (`data-patient`). */
const patience = { usual: 60_000, patient: 30 * 60_000 };

/** The one way out: a long press in the upper left corner, a PIN, a menu. */
export function showStaff(kiosk: Shell, root: HTMLElement, face: Face): void {
  const place = root.querySelector<HTMLElement>('[data-staff]')!;
  const corner = root.querySelector<HTMLElement>('[data-staff-corner]')!;
  const modal = createModal(place);
  let typed = '';
  let said = '';
  let room: AbortController | undefined;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | undefined;

  const close = (): void => {
    clearTimeout(impatience);
    room?.abort();
    room = undefined;
    release?.();
    release = undefined;
    typed = '';
    said = '';
    render(nothing, place);
    modal.look(false);
  };
  const stay = (): void => {
    clearTimeout(impatience);
    impatience = setTimeout(close, place.querySelector('[data-patient]') ? patience.patient : patience.usual);
  };
  place.addEventListener('pointerdown', stay, { capture: true });
  place.addEventListener('keydown', stay, { capture: true });
  place.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape') close();
    else if (target instanceof Element && target.closest('[data-pad]')) {
      if (/^\d$/.test(key)) type(key);
      if (key === 'Backspace') erase();
    }
  });

  const drawPad = (): void => {
    const seconds = Math.ceil(waitForPin(kiosk.device, Date.now()) / 1000);
    if (seconds > 0) said = `输错太多次了，请等 ${seconds} 秒再试`;
    render(padTemplate({ typed: typed.length, said }, { type, erase, enter: () => void enter(), close }), place);
    modal.look(true);
  };
  const type = (digit: string): void => {
    if (typed.length < 8) typed += digit;
    said = '';
    drawPad();
  };
  const erase = (): void => {
    typed = typed.slice(0, -1);
    drawPad();
  };
  const enter = async (): Promise<void> => {
    const isRight = await isPin(kiosk.device, typed, Date.now());
    typed = '';
    if (isRight) return drawMenu();
    said = '不对，请再试一次';
    drawPad();
  };
  const drawMenu = (): void => {
    room?.abort();
    room = undefined;
    const entries = [...ownEntries(kiosk, close), ...face.staff];
    render(
      menuTemplate(
        entries.map(([title]) => title),
        { choose: (index) => choose(entries[index]), close },
      ),
      place,
    );
    modal.look(true);
  };
  const choose = (entry: ReturnType<typeof ownEntries>[number] | undefined): void => {
    const into = place.querySelector<HTMLElement>('[data-staff-room]');
    if (!entry || !into) return;
    room?.abort();
    room = new AbortController();
    into.replaceChildren();
    const [title, open] = entry;
    const heading = document.createElement('h3');
    heading.textContent = title;
    const inside = document.createElement('div');
    into.append(heading, inside);
    try {
      open(inside, room.signal);
    } catch (error) {
      kiosk.trouble(error);
      inside.textContent = '这一项打不开。';
    }
    stay();
  };
  const open = (): void => {
    release ??= kiosk.hold('staff');
    stay();
    if (hasPin(kiosk.device) && !kiosk.isPreview) drawPad();
    else drawMenu();
  };

  let pressing: ReturnType<typeof setTimeout> | undefined;
  corner.addEventListener('pointerdown', () => {
    clearTimeout(pressing);
    pressing = setTimeout(open, press);
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'])
    corner.addEventListener(name, () => clearTimeout(pressing));
  root.querySelector('[data-preview]')?.addEventListener('click', open);
  const preview = root.querySelector<HTMLElement>('[data-preview]');
  const look = (): void => {
    if (preview) preview.hidden = !kiosk.isPreview;
  };
  kiosk.on('state', look);
  look();
}
