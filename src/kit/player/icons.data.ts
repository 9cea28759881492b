import { svg, type TemplateResult } from 'lit-html';

/** Drawings of Lucide 1.48 (ISC licence), for templates that are made in the browser. */
const icon = (drawing: TemplateResult): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`;

const fifteen = svg`<text x="12" y="15.4" text-anchor="middle" class="player-15">15</text>`;

export const icons = {
  play: icon(
    svg`<path d="M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z" fill="currentColor" />`,
  ),
  pause: icon(
    svg`<rect x="14" y="3" width="5" height="18" rx="1" fill="currentColor" /><rect x="5" y="3" width="5" height="18" rx="1" fill="currentColor" />`,
  ),
  back: icon(svg`<path d="M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8" /><path d="M3 3v5h5" />${fifteen}`),
  on: icon(svg`<path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8" /><path d="M21 3v5h-5" />${fifteen}`),
  before: icon(
    svg`<path d="M17.971 4.285A2 2 0 0 1 21 6v12a2 2 0 0 1-3.029 1.715l-9.997-5.998a2 2 0 0 1-.003-3.432z" /><path d="M3 20V4" />`,
  ),
  next: icon(
    svg`<path d="M21 4v16" /><path d="M6.029 4.285A2 2 0 0 0 3 6v12a2 2 0 0 0 3.029 1.715l9.997-5.998a2 2 0 0 0 .003-3.432z" />`,
  ),
  moon: icon(
    svg`<path d="M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401" />`,
  ),
  list: icon(
    svg`<path d="M16 5H3" /><path d="M11 12H3" /><path d="M11 19H3" /><path d="M21 16V5" /><circle cx="18" cy="16" r="3" />`,
  ),
  voice: icon(
    svg`<path d="M2 10v3" /><path d="M6 6v11" /><path d="M10 3v18" /><path d="M14 8v7" /><path d="M18 5v13" /><path d="M22 10v3" />`,
  ),
  quote: icon(
    svg`<path d="M14 14a2 2 0 0 0 2-2V8h-2" /><path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z" /><path d="M8 14a2 2 0 0 0 2-2V8H8" />`,
  ),
  up: icon(svg`<path d="m18 15-6-6-6 6" />`),
  down: icon(svg`<path d="m6 9 6 6 6-6" />`),
  return: icon(svg`<path d="M20 20v-7a4 4 0 0 0-4-4H4" /><path d="M9 14 4 9l5-5" />`),
  close: icon(svg`<path d="M18 6 6 18" /><path d="m6 6 12 12" />`),
};
