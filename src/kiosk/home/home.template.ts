import { html, nothing, type TemplateResult } from 'lit-html';
import type { KioskPlace } from '@/core/kiosk/kiosk.schema.ts';
import type { KioskPicture, KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { phrases } from '@/kit/title/phrases.ts';

/** What the touch home shows. */
export interface HomeView {
  title: string;
  groups: readonly { title: string }[];
  group: number;
  entries: readonly { place: KioskPlace; work: KioskWork; picture: KioskPicture | undefined; title: string }[];
  page: number;
  pages: number;
}

interface Acts {
  open(place: KioskPlace): void;
  choose(group: number): void;
  turn(by: number): void;
}

/** The touch home: a picture above, works and groups within reach below. */
export function homeTemplate(view: HomeView, acts: Acts): TemplateResult {
  const { groups, entries, page, pages } = view;
  return html`
    <div class="lead">
      <div class="lead-reel" data-lead aria-hidden="true"></div>
      <h1 class="display">${groups[view.group]?.title ?? view.title}</h1>
    </div>
    <ul class="works" data-count=${entries.length}>
      ${entries.map(
        ({ place, work, picture, title }) => html`
          <li>
            <button type="button" class="tile" @click=${() => acts.open(place)}>
              <span class="shown"
                >${picture ? html`<img src=${picture.src} alt="" decoding="async" />` : initial(title)}</span
              >
              <span class="named">
                <span class="display"
                  >${phrases(title).map((phrase) => html`<span class="phrase">${phrase}</span>`)}</span
                >
                ${work.facts ? html`<span class="facts figures">${work.facts}</span>` : nothing}
              </span>
            </button>
          </li>
        `,
      )}
    </ul>
    <div class="ways">
      ${
        groups.length > 1
          ? html`<div class="groups" role="group" aria-label="类别">
              ${groups.map(
                ({ title }, index) =>
                  html`<button type="button" aria-pressed=${index === view.group} @click=${() => acts.choose(index)}>
                    ${title}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        pages > 1
          ? html`<div class="turn">
              <button type="button" aria-label="上一页" ?disabled=${page === 0} @click=${() => acts.turn(-1)}>‹</button>
              <span class="figures">${page + 1} / ${pages}</span>
              <button type="button" aria-label="下一页" ?disabled=${page === pages - 1} @click=${() => acts.turn(1)}>
                ›
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

/** A work without a picture: its first characters, large, as on a spine. */
function initial(title: string): TemplateResult {
  return html`<span class="initial display" aria-hidden="true">${title.slice(0, 2)}</span>`;
}
