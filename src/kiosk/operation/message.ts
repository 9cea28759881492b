import type { Device } from '@/kiosk/device.ts';

interface Message {
  text: string;
  /** By this device's clock. */
  until: number;
}

/** Shows sentences of the office over whatever is on the screen; a reload or a power cut takes none away before its time. */
export function showMessages(device: Device): { show(text: string, seconds: number): void } {
  const band = document.createElement('p');
  band.className = 'kiosk-message';
  band.setAttribute('role', 'alert');
  band.hidden = true;
  document.body.append(band);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show({ text, until }: Message): void {
    clearTimeout(timer);
    const left = until - Date.now();
    if (left <= 0 || left > 3_600_000) return hide();
    band.textContent = text;
    band.hidden = false;
    timer = setTimeout(hide, left);
  }
  function hide(): void {
    band.hidden = true;
    band.textContent = '';
    device.set('message', undefined);
  }
  const kept = device.get<Message>('message');
  if (kept) show(kept);

  return {
    show(text, seconds) {
      const message = { text, until: Date.now() + seconds * 1000 };
      device.set('message', message);
      show(message);
    },
  };
}
