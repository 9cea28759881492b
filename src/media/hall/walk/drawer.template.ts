import { html, nothing, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from '@/kit/stage/view/icons.data.ts';
import { tool } from '@/kit/stage/view/tool.template.ts';
import type { Face, FaceActs } from './face.template.ts';

/** What a tool opens at the side: the rooms with their exhibits, the tours, how to walk. */
export function drawerTemplate(face: Face, acts: FaceActs): TemplateResult {
  const { drawer } = face;
  const name = drawer === 'list' ? phrase('展室和展品') : drawer === 'tours' ? phrase('导览') : phrase('怎样走');
  return html`<section class="walk-drawer" data-no-walk aria-label=${name}>
    <header>
      <h2>${name}</h2>
      ${tool({ label: phrase('关上'), icon: icons.close, act: () => acts.toggle(undefined) })}
    </header>
    ${drawer === 'list' ? listTemplate(face, acts) : drawer === 'tours' ? toursTemplate(face, acts) : helpTemplate(face)}
  </section>`;
}

function listTemplate({ words, scene, room, visited, open }: Face, acts: FaceActs): TemplateResult {
  return html`<ol class="walk-rooms">
    ${scene.rooms.map(({ id }, index) => {
      const said = words.rooms.get(id);
      return html`<li>
        <button
          type="button"
          class="walk-room"
          aria-current=${index === room ? 'location' : nothing}
          @click=${() => acts.enterRoom(index)}
        >
          ${said?.title ?? ''}
        </button>
        <ul>
          ${(said?.exhibits ?? []).map(
            (exhibit) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${open?.id === exhibit ? 'true' : nothing}
                  @click=${() => acts.step(exhibit)}
                >
                  ${words.exhibits.get(exhibit)?.title ?? ''}${
                    visited.has(exhibit) ? html`<span class="quiet small"> ${phrase('看过')}</span>` : nothing
                  }
                </button>
              </li>`,
          )}
        </ul>
      </li>`;
    })}
  </ol>`;
}

function toursTemplate({ words }: Face, acts: FaceActs): TemplateResult {
  return html`<ul class="walk-tours">
    ${words.tours.map(
      ({ id, title, stops }) =>
        html`<li>
          <button type="button" class="button button-quiet" @click=${() => acts.startTour(id)}>
            ${title} <span class="quiet small figures">${phrase('{count} 站', { count: stops.length })}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function helpTemplate({ isTouch }: Face): TemplateResult {
  const rows = isTouch
    ? [
        [phrase('左下的圆钮'), phrase('走动和转身')],
        [phrase('拖动画面'), phrase('朝四周看')],
        [phrase('点地面'), phrase('走过去')],
        [phrase('点展品'), phrase('走近细看')],
      ]
    : [
        ['W A S D', phrase('走动')],
        ['↑ ↓ ← →', phrase('前进、后退、转身')],
        [phrase('拖动鼠标'), phrase('朝四周看')],
        [phrase('点地面'), phrase('走过去')],
        [phrase('点展品，或按回车'), phrase('走近细看')],
        ['PageUp PageDown', phrase('上一件、下一件展品')],
        ['Tab', phrase('按参观的顺序选展品')],
        ['Esc', phrase('退后一步')],
      ];
  return html`<dl class="walk-help">
    ${rows.map(
      ([keys, what]) =>
        html`<dt>${keys}</dt>
          <dd>${what}</dd>`,
    )}
  </dl>`;
}
