import { html, nothing, type TemplateResult } from 'lit-html';
import type { LoggedVisit, VisitDetails } from '@/core/guide/visit.ts';
import { clockText } from './clock-text.ts';

/** The fields of what a guide writes down. */
export function detailFields({ group, heads, planned, note }: VisitDetails): TemplateResult {
  return html`
    <label
      >团组名称<input name="group" maxlength="60" .value=${group} autocomplete="off" placeholder="例如 马关县考察团"
    /></label>
    <div class="pair">
      <label
        >人数<input name="heads" type="number" inputmode="numeric" min="1" max="9999" .value=${String(heads ?? '')}
      /></label>
      <label
        >计划分钟<input
          name="planned"
          type="number"
          inputmode="numeric"
          min="1"
          max="600"
          .value=${String(planned ?? '')}
      /></label>
    </div>
    <label>备注<textarea name="note" rows="2" maxlength="500" .value=${note}></textarea></label>
  `;
}

/** What stands in the fields; a number out of its bounds counts as none. */
export function readDetails(form: HTMLFormElement): VisitDetails {
  const fields = new FormData(form);
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (name: string, most: number): number | null => {
    const value = Math.round(Number(text(name)));
    return text(name) !== '' && value >= 1 && value <= most ? value : null;
  };
  return { group: text('group'), heads: number('heads', 9999), planned: number('planned', 600), note: text('note') };
}

/** A visit that has just ended, as it was logged. */
export function summaryTemplate({ group, heads, started, ended, route, screens }: LoggedVisit): TemplateResult {
  const seconds = ((ended ?? started) - started) / 1000;
  return html`
    <section class="plain-view summary">
      <h1>讲解结束</h1>
      <p class="large display figures">${clockText(seconds)}</p>
      <dl>
        <dt>团组</dt>
        <dd>${group === '' ? '没有填写' : group}${heads === null ? nothing : html`，${heads} 人`}</dd>
        <dt>屏幕</dt>
        <dd>${screens.length === 0 ? '没有' : screens.join('、')}</dd>
      </dl>
      ${
        route.length === 0
          ? nothing
          : html`<h2>走过的地方</h2>
              <ol>
                ${route.map(({ title, seconds: stayed }) => html`<li>${title}<span class="figures quiet">${clockText(stayed)}</span></li>`)}
              </ol>`
      }
      <p class="quiet">记录在“管理 · 讲解”里，组织员和管理员可以查看、更正和导出。</p>
      <p>再讲一场，扫屏幕上的码就行。</p>
    </section>
  `;
}
