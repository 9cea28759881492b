import { html, nothing, type TemplateResult } from 'lit-html';
import { asksForBridge, connectionTemplate, statusOf } from './connection.template.ts';
import type { Desk } from './desk.ts';
import { pointsTemplate } from './points.template.ts';
import { resultTemplate } from './result.template.ts';
import { placesOf } from '@/core/rail/survey.ts';
import { wallTemplate } from './wall.template.ts';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

/** What the page itself does for the desk. */
export interface PageActs {
  /** Whether the page may not save, open or print anything: the agent's browser lets nobody do it. */
  isShut: boolean;
  exportFile(): void;
  importFile(file: File): void;
  print(): void;
  /** Whether somebody was asked to confirm that the emergency stop is to be released. */
  asksRelease: boolean;
  askRelease(asks: boolean): void;
}

export function calibrationTemplate(desk: Desk, acts: PageActs): TemplateResult {
  const status = statusOf(desk);
  return html`<p class="status ${status.good ? 'good' : 'bad'}" role="status">${status.text}</p>
    ${memoryTemplate(desk)} ${motorTemplate(desk, acts)} ${asksForBridge(desk) ? connectionTemplate(desk) : nothing}
    <div class="columns">
      <section class="panel now" aria-label="现在的位置">
        ${nowTemplate(desk)}
        <canvas
          class="trace no-print"
          role="img"
          aria-label="最近二十秒的位置：细线是原始值，粗线是平滑以后的"
        ></canvas>
        <p class="legend quiet small no-print"><span class="raw">原始</span><span class="calm">平滑以后</span></p>
        ${wallTemplate(desk)}
      </section>
      <section class="panel measure" aria-label="量点">
        <label class="length no-print"
          >墙长（毫米）<input
            inputmode="numeric"
            .value=${String(desk.survey.length)}
            @change=${(event: Event) => desk.setLength(Number((event.target as HTMLInputElement).value))}
        /></label>
        ${pointsTemplate(desk)}
      </section>
      <section class="panel outcome" aria-label="结果">
        ${resultTemplate(desk)} ${actsTemplate(desk, acts)}
        <p class="said" role="status">${desk.said}</p>
      </section>
    </div>
    ${asksForBridge(desk) ? nothing : connectionTemplate(desk)}`;
}

function nowTemplate(desk: Desk): TemplateResult {
  const { position, mm, trace } = desk;
  const isHere = position !== undefined && position.st !== 'lost' && position.raw !== null;
  const nearest = placesOf(desk.rail, desk.survey.length).reduce((best, place) =>
    mm !== null && Math.abs(place.mm - mm) < Math.abs(best.mm - mm) ? place : best,
  );
  const big = mm ?? (isHere ? position.raw : null);
  return html`<p class="big display figures">
      ${big === null ? html`<span class="unknown">还没有位置</span>` : html`${whole.format(big)}<small>${mm === null ? '计数' : '毫米'}</small>`}
    </p>
    <dl class="values figures">
      <div>
        <dt>原始计数</dt>
        <dd>${isHere ? whole.format(position.raw ?? 0) : '—'}</dd>
      </div>
      <div>
        <dt>平滑以后</dt>
        <dd>${isHere && trace.length > 0 ? whole.format(trace.at(-1)!.calm) : '—'}</dd>
      </div>
      <div>
        <dt>最近的一处</dt>
        <dd>${mm === null ? '—' : `${nearest.title} ${whole.format(Math.abs(nearest.mm - mm))} 毫米`}</dd>
      </div>
    </dl>`;
}

function actsTemplate(desk: Desk, acts: PageActs): TemplateResult {
  return html`<div class="acts-row no-print">
      <button class="button" ?disabled=${!desk.fit} @click=${() => void desk.save()}>
        ${desk.fit && !desk.unsaved ? '已保存' : '保存'}
      </button>
      <button class="button button-quiet" ?disabled=${!desk.canUndo} @click=${() => desk.undo()}>撤销</button>
      ${acts.isShut ? nothing : filesTemplate(desk, acts)}
      <button class="button button-quiet" ?disabled=${desk.survey.points.length === 0} @click=${() => desk.clear()}>
        清空
      </button>
    </div>
    ${acts.isShut && desk.bridge?.memory ? html`<p class="quiet small no-print">保存以后，校准在这台电脑的 ${desk.bridge.memory.file} 里，备份和换机器就拷这个文件。</p>` : nothing}`;
}

function filesTemplate(desk: Desk, acts: PageActs): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) acts.importFile(file);
    input.value = '';
  };
  return html`<button class="button button-quiet" ?disabled=${!desk.fit} @click=${() => acts.exportFile()}>导出</button>
    <label class="button button-quiet"
      >导入<input class="visually-hidden" type="file" accept=".json,application/json" @change=${choose}
    /></label>
    <button class="button button-quiet" @click=${() => acts.print()}>打印</button>`;
}

/** That the bridge will forget, where its file can't be written. */
function memoryTemplate({ bridge }: Desk): TemplateResult | typeof nothing {
  if (bridge?.memory?.isKept !== false) return nothing;
  const { file } = bridge.memory;
  return html`<p class="status bad no-print" role="alert">
    桥写不了
    ${file}：校准和急停记不住，重新启动以后电机会停着等人解除。请看看磁盘是不是满了、那里让不让写，再按一次“保存”。
  </p>`;
}

function motorTemplate(desk: Desk, acts: PageActs): TemplateResult | typeof nothing {
  if (desk.motor?.st !== 'emergency') return nothing;
  return html`<div class="emergency no-print">
    <p>已急停。电机不会动，直到在这里解除。</p>
    ${
      acts.asksRelease
        ? html`<p>滑轨旁边没有人，轨道上没有东西，也知道为什么急停了？</p>
            <button class="button" @click=${() => desk.order('release')}>确认，解除急停</button>
            <button class="button button-quiet" @click=${() => acts.askRelease(false)}>还没有</button>`
        : html`<button class="button" @click=${() => acts.askRelease(true)}>解除急停……</button>`
    }
  </div>`;
}
