import { html, svg, type TemplateResult } from 'lit-html';
import type { Desk } from './desk.ts';
import { placesOf } from '@/core/rail/survey.ts';

/** The wall from its beginning to its end: places, which of them were measured, and where the screen is. */
export function wallTemplate(desk: Desk): TemplateResult {
  const { length, points } = desk.survey;
  const x = (mm: number): number => 20 + (960 * mm) / length;
  const now = desk.mm === null ? null : x(Math.max(-0.01 * length, Math.min(1.01 * length, desk.mm)));
  const marks = placesOf(desk.rail, length).map(({ id, mm }) => {
    const point = points.find((known) => known.id === id);
    const kind =
      point === undefined ? '' : desk.fit?.points.find((known) => known.id === id)?.outlier ? 'wrong' : 'done';
    const height = id === 'start' || id === 'end' ? 30 : 18;
    return svg`<line class=${kind} x1=${x(mm)} x2=${x(mm)} y1=${52 - height} y2="52" />`;
  });
  return html`<svg class="wall" viewBox="0 0 1000 84" aria-hidden="true">
    <line class="ground" x1="20" x2="980" y1="52" y2="52" />
    ${marks} ${now === null ? '' : svg`<path class="now" d=${`M${String(now)} 56 l-9 18 h18 z`} />`}
  </svg>`;
}
