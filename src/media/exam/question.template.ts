import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { Asked } from '@/core/exam/ask.ts';
import { letter } from '@/core/marking/question.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { kindNames, truths } from '@/kit/question/words.ts';

/** A question as HTML for the browser's faces (src/kit/question), as Question.astro makes it for pages; no key is in it. */
export function questionTemplate(asked: Asked, number: number, points: number): TemplateResult {
  const spoken = asked.type === 'blank' ? asked.ask.replace(/_{4,}/g, phrase('（空）')) : asked.ask;
  return html`
    <form method="dialog" autocomplete="off" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset class="sheet" tabindex="-1">
        <legend>
          <span class="kind">
            <b class="number">${number}</b>
            ${anyPhrase(kindNames[asked.type])}
            <span class="points">${phrase('{n} 分', { n: points })}</span>
          </span>
          <span class=${asked.type === 'blank' ? 'ask visually-hidden' : 'ask'}>${unsafeHTML(spoken)}</span>
        </legend>
        ${bodyTemplate(asked)}
      </fieldset>
      <p class="hint" role="status"></p>
    </form>
  `;
}

function bodyTemplate(asked: Asked): TemplateResult {
  switch (asked.type) {
    case 'single':
    case 'multiple':
      return choiceTemplate(asked.options ?? [], { many: asked.type === 'multiple' });
    case 'truefalse':
      return choiceTemplate(
        truths.map(({ text }) => anyPhrase(text)),
        { short: true },
      );
    case 'hotspot':
      return html`${sceneTemplate(asked)}${choiceTemplate(
        (asked.areas ?? []).map(({ label }) => label),
        { many: asked.many === true, short: true },
      )}`;
    case 'blank':
      return blankTemplate(asked.ask);
    case 'order':
      return orderTemplate(asked.items ?? []);
    case 'match':
      return matchTemplate(asked.lefts ?? [], asked.items ?? []);
  }
}

function choiceTemplate(
  options: readonly string[],
  { many = false, short = false }: { many?: boolean; short?: boolean },
): TemplateResult {
  return html`
    ${many ? html`<p class="how">${phrase('可以选几项。')}</p>` : nothing}
    <ul class="options ${short ? 'short' : ''} ${many ? 'many' : ''}" role="list">
      ${options.map(
        (text, index) => html`
          <li data-letter=${letter(index)}>
            <label class="line">
              <input class="pick" type=${many ? 'checkbox' : 'radio'} name="answer" value=${letter(index)} />
              <span class="letter">${letter(index)}</span>
              <span class="text">${unsafeHTML(text)}</span>
            </label>
          </li>
        `,
      )}
    </ul>
  `;
}

function sceneTemplate({ picture = '', alt = '', areas = [] }: Asked): TemplateResult {
  return html`
    <div class="scene">
      <img src=${picture} alt=${alt} decoding="async" />
      <svg class="areas" aria-hidden="true">
        ${areas.map(
          ({ x, y, width, height }, index) => svg`
            <g data-area=${letter(index)}>
              <rect x="${x}%" y="${y}%" width="${width}%" height="${height}%" />
              <svg x="${x}%" y="${y}%" class="sign">
                <circle r="13" />
                <text dy="0.36em">${letter(index)}</text>
              </svg>
            </g>
          `,
        )}
      </svg>
    </div>
  `;
}

/** The sentence, cut at its blanks. A blank inside bold type is cut all the same: browsers close what is open. */
function blankTemplate(ask: string): TemplateResult {
  let count = 0;
  const field = (): string =>
    `<span class="gap"><input type="text" name="${count}" aria-label="${phrase('第 {n} 空', { n: ++count })}" size="9" ` +
    'maxlength="100" autocapitalize="off" spellcheck="false" enterkeyhint="done" /></span>';
  return html`<p class="sentence">${unsafeHTML(ask.replace(/_{4,}/g, field))}</p>`;
}

function orderTemplate(items: readonly string[]): TemplateResult {
  return html`
    <p class="how">
      ${phrase('拖动左边的柄，或用右边的箭头，排好顺序。')}
      <span class="keys">${phrase('键盘：在柄上按空格拿起，按上下键移动，再按空格放下，Esc 取消。')}</span>
    </p>
    <ol class="items" role="list">
      ${items.map(
        (text, index) => html`
          <li data-letter=${letter(index)}>
            <button type="button" class="grip" aria-pressed="false">
              ${icon('M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01')}
              <span class="letter place" aria-hidden="true"></span>
            </button>
            <span class="text">${unsafeHTML(text)}</span>
            <button type="button" class="step" data-step="-1" aria-label=${phrase('上移')}>
              ${icon('m18 15-6-6-6 6')}
            </button>
            <button type="button" class="step" data-step="1" aria-label=${phrase('下移')}>
              ${icon('m6 9 6 6 6-6')}
            </button>
          </li>
        `,
      )}
    </ol>
    <button type="button" class="link" @click=${keepOrder}>${phrase('现在的顺序就是我的答案')}</button>
  `;
}

/** Things may be shown in their right order by chance: whoever moves nothing can answer, too. */
function keepOrder(event: Event): void {
  const fieldset = (event.currentTarget as Element).closest('fieldset');
  fieldset?.dispatchEvent(new Event('input', { bubbles: true }));
}

function matchTemplate(lefts: readonly string[], rights: readonly string[]): TemplateResult {
  return html`
    <p class="how">${phrase('先点左边一行，再点右边与它相配的一行；也可以在方框里选字母。')}</p>
    <div class="pairs">
      <ul class="lefts" role="list">
        ${lefts.map(
          (left, index) => html`
            <li data-left=${letter(index)}>
              <span class="text">${unsafeHTML(left)}</span>
              <span class="partner">
                <span class="letter" aria-hidden="true"></span>
                <select name=${letter(index)} aria-label=${phrase('“{left}”配哪一项', { left: plain(left) })}>
                  <option value="">${phrase('未选')}</option>
                  ${rights.map((text, place) => html`<option value=${letter(place)}>${letter(place)} ${plain(text)}</option>`)}
                </select>
              </span>
            </li>
          `,
        )}
      </ul>
      <svg class="joins" aria-hidden="true"></svg>
      <ul class="rights" role="list">
        ${rights.map(
          (text, index) => html`
            <li data-right=${letter(index)}>
              <span class="letter">${letter(index)}</span>
              <span class="text">${unsafeHTML(text)}</span>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
    ${svg`<path d=${path} stroke-linecap="round" stroke-linejoin="round" />`}
  </svg>`;
}

/** Our own HTML as text, for names. */
function plain(markup: string): string {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  return holder.content.textContent.trim();
}
