import { html, nothing, type TemplateResult } from 'lit-html';
import type { Desk } from './desk.ts';
import { nextPlace, placesOf, type SurveyPlace } from '@/core/rail/survey.ts';

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** One row for each place: press 这里 when the middle of the screen is there. */
export function pointsTemplate(desk: Desk): TemplateResult {
  const places = placesOf(desk.rail, desk.survey.length);
  const next = nextPlace(places, desk.survey);
  return html`<table class="points figures">
    <caption>
      把屏幕中线对准一处，停稳，按“这里”。先定起点和终点，再定几站，站越多越准。
    </caption>
    <thead>
      <tr>
        <th scope="col">地方</th>
        <th scope="col" class="right">毫米</th>
        <th scope="col" class="right">计数</th>
        <th scope="col" class="right">差多少</th>
        <td class="no-print"></td>
      </tr>
    </thead>
    <tbody @keydown=${walk}>
      ${places.map((place) => row(desk, place, place === next))}
    </tbody>
  </table>`;
}

function row(desk: Desk, place: SurveyPlace, isNext: boolean): TemplateResult {
  const point = desk.survey.points.find(({ id }) => id === place.id);
  const fitted = desk.fit?.points.find(({ id }) => id === place.id);
  const isOutlier = fitted?.outlier ?? false;
  const isHere = desk.mm !== null && Math.abs(desk.mm - place.mm) < 25;
  return html`<tr
    class=${[isOutlier ? 'outlier' : '', isHere ? 'here' : '', point?.used === false ? 'unused' : ''].join(' ')}
    data-place=${place.id}
  >
    <th scope="row">
      ${place.title}${isOutlier ? html`<span class="mark">和别处对不上</span>` : nothing}
      ${point?.used === false ? html`<span class="mark plain">不算</span>` : nothing}
    </th>
    <td class="right">${number.format(place.mm)}</td>
    <td class="right">${point ? number.format(point.raw) : '—'}</td>
    <td class="right">${fitted ? signed.format(fitted.residual) : '—'}</td>
    <td class="acts no-print">
      <button
        class="button here-button ${isNext ? '' : 'button-quiet'}"
        aria-label="${place.title}：这里"
        @click=${() => desk.here(place)}
      >
        这里
      </button>
      <button
        class="button button-quiet"
        ?hidden=${point === undefined}
        aria-label="${place.title}：${point?.used === false ? '算上' : '不算'}"
        @click=${() => desk.use(place.id, point?.used === false)}
      >
        ${point?.used === false ? '算上' : '不算'}
      </button>
      <button
        class="button button-quiet"
        ?hidden=${!desk.motor || !desk.bridge?.calibration}
        ?disabled=${desk.motor?.st === 'moving' || desk.motor?.st === 'emergency'}
        aria-label="电机滑到${place.title}"
        @click=${() => desk.go(place)}
      >
        滑过去
      </button>
    </td>
  </tr>`;
}

/** Arrow keys go from row to row. */
function walk(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = (event.target as Element).closest('tr');
  const next = by > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector<HTMLElement>('.here-button');
  if (by === 0 || !button) return;
  event.preventDefault();
  button.focus();
}
