import { html, type TemplateResult } from 'lit-html';

interface Pad {
  /** How many digits were typed. */
  typed: number;
  said: string;
}

interface PadActs {
  type(digit: string): void;
  erase(): void;
  enter(): void;
  close(): void;
}

/** A pad for the PIN, low enough for whoever sits. */
export function padTemplate({ typed, said }: Pad, { type, erase, enter, close }: PadActs): TemplateResult {
  return html`<div class="staff" role="dialog" aria-modal="true" aria-label="工作人员">
    <div class="pad" data-pad>
      <h2 class="display">工作人员</h2>
      <p class="dots" aria-label=${`已输入 ${typed} 位`}>${'●'.repeat(typed) || '　'}</p>
      <p class="said" role="status">${said}</p>
      <div class="keys">
        ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => key(digit, () => type(digit), digit === '1'))}
        ${key('删除', erase)} ${key('0', () => type('0'))} ${key('确定', enter)}
      </div>
      <button type="button" class="button button-quiet" @click=${close}>回到屏幕</button>
    </div>
  </div>`;
}

function key(name: string, press: () => void, isFirst = false): TemplateResult {
  return html`<button type="button" ?data-first=${isFirst} @click=${press}>${name}</button>`;
}

interface MenuActs {
  choose(index: number): void;
  close(): void;
}

/** The staff's menu: entries, and a room that the chosen one fills. */
export function menuTemplate(titles: readonly string[], { choose, close }: MenuActs): TemplateResult {
  return html`<div class="staff" role="dialog" aria-modal="true" aria-label="工作人员">
    <div class="menu">
      <h2 class="display">工作人员</h2>
      <ul>
        ${titles.map(
          (title, index) =>
            html`<li>
              <button type="button" ?data-first=${index === 0} @click=${() => choose(index)}>${title}</button>
            </li>`,
        )}
        <li><button type="button" @click=${close}>回到屏幕</button></li>
      </ul>
      <div class="chosen" data-staff-room></div>
    </div>
  </div>`;
}
