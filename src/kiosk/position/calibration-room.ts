import './calibration-room.css';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** The calibration page over the whole screen, until it is closed or the staff's menu is left. */
export function openCalibration(kiosk: Kiosk, room: HTMLElement, signal: AbortSignal): void {
  const place = document.createElement('div');
  place.className = 'calibration-room';
  // Somebody pushes a screen along a wall meanwhile.
  place.dataset['patient'] = '';
  const frame = document.createElement('iframe');
  frame.title = '滑轨校准';
  frame.src = `/kiosk/${kiosk.id}/calibration/`;
  // The page is made for a desk; whoever stands before the screen reads it from further away.
  const zoom = Math.max(1, (Math.min(innerWidth, innerHeight) / 1080) * 1.5);
  frame.style.setProperty('--zoom', zoom.toFixed(3));
  // The menu around it counts what is touched in it as use of its own.
  frame.addEventListener('load', () => {
    for (const name of ['pointerdown', 'keydown'])
      frame.contentDocument?.addEventListener(
        name,
        () => place.dispatchEvent(new Event(name, { bubbles: true })),
        true,
      );
  });
  const desk = document.createElement('div');
  desk.className = 'desk';
  desk.append(frame);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = '校准好了，回到菜单';
  place.append(desk, button);
  // What is touched in the frame is not seen by the kiosk, which would think that nobody is there.
  const release = kiosk.hold('calibration');
  const close = (): void => {
    release();
    place.remove();
  };
  button.addEventListener('click', close);
  signal.addEventListener('abort', close);
  room.replaceChildren(place);
}
