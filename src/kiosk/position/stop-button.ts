import './stop-button.css';
import { motorReasons, type MotorState } from '@/core/rail/motor.ts';

/** What stands over everything while the motor moves, and after it was stopped in an emergency. */
export interface StopButton {
  show(state: MotorState): void;
  remove(): void;
}

/**
 * A button that stops the motor, on top of the whole page, where a seated person reaches it; the space bar and Escape do the
 * same, also while a work in a frame has the keyboard. It is pressed at the first touch, not when the finger is lifted.
 */
export function createStopButton(emergency: () => void): StopButton {
  const place = document.createElement('div');
  place.className = 'motor-stop';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '急停';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  place.append(sentence, button);

  const pressed = (event: Event): void => {
    event.preventDefault();
    emergency();
  };
  button.addEventListener('pointerdown', pressed);
  // Keyboards and screen readers press without a pointer.
  button.addEventListener('click', pressed);
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === ' ') pressed(event);
  };

  let heard: Window[] = [];
  const listen = (to: Window[]): void => {
    for (const page of heard) page.removeEventListener('keydown', key, true);
    for (const page of to) page.addEventListener('keydown', key, true);
    heard = to;
  };
  const pages = (): Window[] => [
    window,
    ...Array.from(document.querySelectorAll('iframe'), ({ contentWindow }) => contentWindow ?? window),
  ];

  const show = ({ st }: MotorState): void => {
    const isOver = st !== 'moving' && st !== 'emergency';
    listen(st === 'moving' ? pages() : []);
    button.hidden = st !== 'moving';
    sentence.textContent = st === 'emergency' ? motorReasons.emergency : '屏幕在自己移动';
    place.dataset['state'] = st;
    if (isOver) place.remove();
    else if (!place.isConnected) document.body.append(place);
  };
  return {
    show,
    remove() {
      listen([]);
      place.remove();
    },
  };
}
