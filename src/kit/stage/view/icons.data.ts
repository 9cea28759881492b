import { svg, type TemplateResult } from 'lit-html';

/** Drawings of Lucide 1.48 (ISC licence), for templates that are made in the browser. */
const icon = (drawing: TemplateResult): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`;

export const icons = {
  list: icon(
    svg`<path d="M3 5h.01" /><path d="M3 12h.01" /><path d="M3 19h.01" /><path d="M8 5h13" /><path d="M8 12h13" /><path d="M8 19h13" />`,
  ),
  map: icon(
    svg`<path d="M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0z" /><path d="M15 5.764v15" /><path d="M9 3.236v15" />`,
  ),
  tour: icon(
    svg`<circle cx="6" cy="19" r="3" /><path d="M9 19h8.5a3.5 3.5 0 0 0 0-7h-11a3.5 3.5 0 0 1 0-7H15" /><circle cx="18" cy="5" r="3" />`,
  ),
  camera: icon(
    svg`<path d="M13.997 4a2 2 0 0 1 1.76 1.05l.486.9A2 2 0 0 0 18.003 7H20a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2h1.997a2 2 0 0 0 1.759-1.048l.489-.904A2 2 0 0 1 10.004 4z" /><circle cx="12" cy="13" r="3" />`,
  ),
  full: icon(
    svg`<path d="M8 3H5a2 2 0 0 0-2 2v3" /><path d="M21 8V5a2 2 0 0 0-2-2h-3" /><path d="M3 16v3a2 2 0 0 0 2 2h3" /><path d="M16 21h3a2 2 0 0 0 2-2v-3" />`,
  ),
  headset: icon(
    svg`<path d="M20 8H4a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2.5a3 3 0 0 0 2.4-1.2l1.1-1.5a2.5 2.5 0 0 1 4 0l1.1 1.5a3 3 0 0 0 2.4 1.2H20a2 2 0 0 0 2-2v-6a2 2 0 0 0-2-2Z" /><circle cx="7.5" cy="12.5" r="1" /><circle cx="16.5" cy="12.5" r="1" />`,
  ),
  help: icon(
    svg`<circle cx="12" cy="12" r="10" /><path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3" /><path d="M12 17h.01" />`,
  ),
  close: icon(svg`<path d="M18 6 6 18" /><path d="m6 6 12 12" />`),
  before: icon(svg`<path d="m15 18-6-6 6-6" />`),
  next: icon(svg`<path d="m9 18 6-6-6-6" />`),
  play: icon(svg`<path d="M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z" />`),
  pause: icon(svg`<rect x="14" y="3" width="5" height="18" rx="1" /><rect x="5" y="3" width="5" height="18" rx="1" />`),
  sound: icon(
    svg`<path d="M11 4.702a.705.705 0 0 0-1.203-.498L6.413 7.587A1.4 1.4 0 0 1 5.416 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 11 19.298z" /><path d="M16 9a5 5 0 0 1 0 6" /><path d="M19.364 18.364a9 9 0 0 0 0-12.728" />`,
  ),
  muted: icon(
    svg`<path d="M11 4.702a.705.705 0 0 0-1.203-.498L6.413 7.587A1.4 1.4 0 0 1 5.416 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 11 19.298z" /><path d="m22 9-6 6" /><path d="m16 9 6 6" />`,
  ),
  back: icon(svg`<path d="m12 19-7-7 7-7" /><path d="M19 12H5" />`),
  near: icon(svg`<circle cx="11" cy="11" r="8" /><path d="m21 21-4.3-4.3" /><path d="M11 8v6" /><path d="M8 11h6" />`),
  far: icon(svg`<circle cx="11" cy="11" r="8" /><path d="m21 21-4.3-4.3" /><path d="M8 11h6" />`),
  go: icon(svg`<path d="m5 12 7-7 7 7" /><path d="M12 19V5" />`),
  text: icon(svg`<path d="M21 6H3" /><path d="M15 12H3" /><path d="M17 18H3" />`),
  quiz: icon(svg`<path d="M9.1 8.6a3 3 0 0 1 5.8 1c0 2-3 2.9-3 3.4v1" /><path d="M12 18h.01" />`),
};
