import { html, nothing, type TemplateResult } from 'lit-html';
import type { Editor } from './editor.ts';
import { reach, type Edge } from './history.ts';
import { isOpen, type Bounds, type PartSentence } from '../part.ts';

/** `1:02.345`. */
export function momentText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(minutes)}:${(seconds - minutes * 60).toFixed(3).padStart(6, '0')}`;
}

/** The sentence that is looked at, its waveform, and what can be done. */
export function stageTemplate(editor: Editor): TemplateResult {
  const { sentence } = editor;
  if (!sentence) return html`${nothing}`;
  const { bounds, confirmed, doubt } = sentence;
  return html`<section class="stage edge" aria-label="正在看的一句">
    <p class="spoken">${sentence.text}</p>
    <p class="small ${confirmed ? 'sure' : 'doubt'}">
      ${stateText(sentence)}${doubt && !confirmed ? `：${doubt}` : ''}
    </p>
    <div class="wave" data-wave>
      <canvas data-detail aria-hidden="true"></canvas>
      ${editor.bars || editor.trouble ? nothing : html`<p class="small quiet drawing">正在画波形……</p>`}
      ${bounds ? (['start', 'end'] as const).map((edge) => handleTemplate(editor, edge, bounds)) : nothing}
    </div>
    <p class="small figures times">
      <span>${momentText(editor.view[0])}</span>
      <span
        >${bounds ? `${momentText(bounds[0])} – ${momentText(bounds[1])}，长 ${(bounds[1] - bounds[0]).toFixed(2)} 秒` : '没有读'}</span
      >
      <span>${momentText(editor.view[1])}</span>
    </p>
    <canvas class="overview" data-overview aria-hidden="true"></canvas>
    <div class="acts">
      <button type="button" class="button button-quiet" @click=${() => editor.hear()}>
        ${editor.playing !== undefined ? '停' : bounds ? '听这一句' : '听中间这段'}
      </button>
      ${
        confirmed
          ? html`<button type="button" class="button" @click=${() => editor.chooseBy(1)}>下一句</button>
              <button type="button" class="link" @click=${() => editor.confirm(false)}>取消确认</button>`
          : html`<button type="button" class="button" @click=${() => editor.confirm(true)}>确认，下一句</button>`
      }
      ${
        bounds
          ? html`<button type="button" class="link" @click=${() => editor.markUnread()}>没有读这一句</button>`
          : html`<button type="button" class="link" @click=${() => editor.markRead()}>读了，标出来</button>`
      }
    </div>
  </section>`;
}

function handleTemplate(editor: Editor, edge: Edge, bounds: Bounds): TemplateResult {
  const [least, most] = reach(editor.history, editor.chosen, edge);
  const moment = bounds[edge === 'start' ? 0 : 1];
  return html`<div
    class="handle"
    role="slider"
    tabindex="0"
    data-edge=${edge}
    aria-label=${edge === 'start' ? '开始' : '结束'}
    aria-orientation="horizontal"
    aria-valuemin=${least.toFixed(3)}
    aria-valuemax=${most.toFixed(3)}
    aria-valuenow=${moment.toFixed(3)}
    aria-valuetext="${moment.toFixed(3)} 秒"
  ></div>`;
}

/** All sentences, those to be listened to first, and the sound that is no sentence. */
export function listTemplate(editor: Editor): TemplateResult {
  const { order, doubtful, history, part } = editor;
  const open = history.now.filter(isOpen).length;
  const rows = (places: number[]): TemplateResult =>
    html`<ol class="rows">
      ${places.map((place) => rowTemplate(editor, place))}
    </ol>`;
  return html`<section class="list edge">
    ${
      doubtful > 0
        ? html`<h2>先听这些 <span class="quiet small">还有 ${open} 句没有确认</span></h2>
            ${rows(order.slice(0, doubtful))}
            <h2>其余各句</h2>`
        : html`<h2>各句</h2>`
    }
    ${rows(order.slice(doubtful))}
    ${
      part.added.length > 0
        ? html`<h2>文字里没有的声音</h2>
            <p class="quiet">录音里有这几段，文字里没有对应的句子。播放时照样听得到；不要的话，请剪掉再录入。</p>
            <ol class="rows">
              ${part.added.map(
                (bounds) =>
                  html`<li>
                    <button type="button" class="row" @click=${() => editor.hearStretch(bounds)}>
                      <span class="number"></span>
                      <span class="text">${momentText(bounds[0])} – ${momentText(bounds[1])}</span>
                      <span class="small state">听一听</span>
                    </button>
                  </li>`,
              )}
            </ol>`
        : nothing
    }
  </section>`;
}

function rowTemplate(editor: Editor, place: number): TemplateResult {
  const sentence = editor.history.now[place];
  if (!sentence) return html`${nothing}`;
  const isChosen = place === editor.chosen;
  const choose = (): void => {
    editor.choose(place);
    if (sentence.bounds) editor.hearStretch(sentence.bounds);
  };
  return html`<li>
    <button
      type="button"
      class="row ${isChosen ? 'chosen' : ''}"
      aria-current=${isChosen ? 'true' : nothing}
      @click=${choose}
    >
      <span class="number small quiet figures">${place + 1}</span>
      <span class="text">
        ${sentence.text}
        ${sentence.doubt && !sentence.confirmed ? html`<span class="small doubt">${sentence.doubt}</span>` : nothing}
      </span>
      <span class="small state ${sentence.confirmed ? 'sure' : ''}">${stateText(sentence)}</span>
    </button>
  </li>`;
}

function stateText({ bounds, confirmed, confidence }: PartSentence): string {
  if (confirmed) return bounds ? '已确认' : '已确认没有读';
  return bounds ? `把握 ${String(Math.round(confidence * 100))}%` : '没有找到';
}
