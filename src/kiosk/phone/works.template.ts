import { html, nothing, type TemplateResult } from 'lit-html';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import type { GuideView } from './guide.template.ts';

/** What is worth being led through, in this order; lessons are read alone. */
const kinds: { [kind: string]: string } = {
  rail: '滑轨',
  hall: '展馆',
  panorama: '全景',
  video: '视频',
  reading: '有声读物',
  course: '课程',
  quiz: '测验',
};

/** The tours of the work that is open, and all works that may be opened. */
export function worksTemplate({ works, tours, way: { tour }, visit, acts }: GuideView): TemplateResult {
  const open = visit?.state.address ?? null;
  return html`
    ${
      tours.length === 0
        ? nothing
        : html`<section class="tours" aria-label="路线">
            <h2 class="small quiet">按路线讲</h2>
            <div class="chips">
              ${tours.map(
                (one) =>
                  html`<button type="button" aria-pressed=${tour?.id === one.id} @click=${() => acts.choose(one)}>
                    ${one.title}<span class="small">${one.stops.length} 站</span>
                  </button>`,
              )}
              <button type="button" aria-pressed=${tour === undefined} @click=${() => acts.choose(undefined)}>
                自由讲
              </button>
            </div>
          </section>`
    }
    <details class="list works" ?open=${open === null}>
      <summary>${open === null ? '打开作品' : '换一个作品'}</summary>
      ${works.length === 0 ? html`<p class="quiet">正在取作品……</p>` : nothing}
      ${Object.entries(kinds).map(([kind, name]) =>
        ofKind(
          name,
          works.filter(({ activity }) => activity.startsWith(`${kind}/`)),
          open,
          acts,
        ),
      )}
    </details>
  `;
}

function ofKind(
  name: string,
  works: readonly KioskWork[],
  open: string | null,
  acts: GuideView['acts'],
): TemplateResult | typeof nothing {
  if (works.length === 0) return nothing;
  return html`<h3 class="small quiet">${name}</h3>
    <ul>
      ${works.map(
        (work) =>
          html`<li>
            <button type="button" aria-current=${work.address === open} @click=${() => acts.open(work)}>
              ${work.title}${work.facts === undefined ? nothing : html`<span class="small">${work.facts}</span>`}
            </button>
          </li>`,
      )}
    </ul>`;
}
