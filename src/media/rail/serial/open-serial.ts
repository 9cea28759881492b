import { html, nothing, render, type TemplateResult } from 'lit-html';
import { lineDecoder } from '@/core/rail/frame/line.ts';
import { lineTemplate } from '@/core/rail/frame/line-template.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Wall } from '@/media/rail/wall/open-wall.ts';
import { keepSettings, loadSettings, millimetres, type SerialSettings } from './kept.ts';
import { readSerial, type Serial } from './serial-source.ts';

const rates = [9600, 19200, 38400, 57600, 115200, 230400];

let stop: (() => Promise<void>) | undefined;

/**
 * Lets who tries a rail read its encoder in the browser: a port is chosen, then the wall's beginning and end are shown. In
 * the corridor the bridge does this, and better (docs/operators/kiosk.md).
 */
export function openSerial(page: HTMLElement, wall: Wall): void {
  const { serial } = navigator as Navigator & { serial?: Serial };
  if (!serial) return;
  const rail = page.dataset['activity']!.split('/')[1]!;
  const { length } = JSON.parse(page.dataset['wall']!) as { length: number };
  const dialog = document.createElement('dialog');
  dialog.className = 'wall-serial';
  dialog.setAttribute('aria-label', phrase('接位置传感器'));
  page.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());

  let settings = loadSettings(rail);
  let raw: number | undefined;
  let trouble = '';
  let isOpen = false;
  let seq = 0;

  const change = (part: Partial<SerialSettings>): void => {
    settings = { ...settings, ...part };
    keepSettings(rail, settings);
    draw();
  };
  const connect = async (): Promise<void> => {
    trouble = '';
    try {
      const { read } = lineTemplate(settings.template);
      const port = await serial.requestPort();
      await stop?.();
      stop = readSerial(port, settings.baudRate, () => lineDecoder(read), {
        reading(reading) {
          raw = reading.raw;
          const mm = millimetres(settings, length, raw);
          seq += 1;
          const st = mm === null ? 'uncalibrated' : mm < 0 || mm > length ? 'off' : 'ok';
          wall.position({ v: 1, src: 'web-serial', seq, t: performance.now(), raw, mm, vel: 0, st });
          draw();
        },
        state(open) {
          isOpen = open;
          draw();
        },
      });
    } catch (error) {
      // Whoever chose no port knows it.
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) trouble = (error as Error).message;
    }
    draw();
  };
  const disconnect = async (): Promise<void> => {
    await stop?.();
    stop = undefined;
    raw = undefined;
    wall.position(null);
    draw();
  };
  const state = (): string => {
    if (!stop) return '';
    if (!isOpen) return phrase('线断了，正在重新接……');
    return raw === undefined ? phrase('接上了，还没有读到数') : phrase('读数 {raw}', { raw });
  };
  const template = (): TemplateResult => html`
    <h2>${phrase('接位置传感器')}</h2>
    <label>
      ${phrase('波特率')}
      <select @change=${(event: Event) => change({ baudRate: Number((event.target as HTMLSelectElement).value) })}>
        ${rates.map((rate) => html`<option value=${rate} ?selected=${rate === settings.baudRate}>${rate}</option>`)}
      </select>
    </label>
    <label>
      ${phrase('一行的写法')}
      <input
        .value=${settings.template}
        spellcheck="false"
        @change=${(event: Event) => change({ template: (event.target as HTMLInputElement).value })}
      />
    </label>
    <p class="small quiet">${phrase('花括号里写 raw 的地方是读数')}</p>
    <p class="wall-serial-acts">
      <button type="button" class="button" @click=${() => void (stop ? disconnect() : connect())}>
        ${stop ? phrase('断开') : phrase('选串口并接上')}
      </button>
      <span role="status">${trouble === '' ? state() : trouble}</span>
    </p>
    ${
      raw === undefined
        ? nothing
        : html`<p class="wall-serial-acts">
            <button type="button" class="button button-quiet" @click=${() => change({ start: raw! })}>
              ${phrase('现在在起点')}
            </button>
            <button type="button" class="button button-quiet" @click=${() => change({ end: raw! })}>
              ${phrase('现在在尽头')}
            </button>
          </p>`
    }
    <p><button type="button" class="button button-quiet" @click=${() => dialog.close()}>${phrase('关上')}</button></p>
  `;
  function draw(): void {
    if (dialog.isConnected) render(template(), dialog);
  }
  draw();
  dialog.showModal();
}
