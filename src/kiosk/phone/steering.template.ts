import { html, nothing, type TemplateResult } from 'lit-html';
import type { GuideView } from './guide.template.ts';
import type { Stop } from './speech.ts';

/** What a finger does on the picture of the screen, and what is seen and heard there. */
export function toolsTemplate({ tool, visit, way, isPlaying, acts }: GuideView): TemplateResult {
  const { spotlight = null, address = null } = visit?.state ?? {};
  const part = way.at?.part;
  const isAlone = part !== undefined && spotlight === part;
  // In a hall something plays at some places; a film plays before one has come to its first chapter, too.
  const mayPlay = isPlaying || (way.at ? way.at.sounds : way.stops.every(({ sounds }) => sounds));
  return html`<div class="tools" role="group" aria-label="手指在图上做什么">
    <button type="button" aria-pressed=${tool === 'point'} @click=${() => acts.setTool('point')}>光点</button>
    <button type="button" aria-pressed=${tool === 'light'} @click=${() => acts.setTool('light')}>聚光</button>
    ${
      address?.startsWith('/hall/') === true
        ? html`<button
            type="button"
            aria-pressed=${isAlone}
            ?disabled=${part === undefined}
            @click=${() => acts.command({ do: 'spotlight', on: isAlone ? null : (part ?? null) })}
          >
            大图
          </button>`
        : nothing
    }
    <button type="button" ?disabled=${spotlight === null} @click=${() => acts.command({ do: 'spotlight', on: null })}>
      关灯
    </button>
    <button
      type="button"
      ?disabled=${!mayPlay}
      @click=${() => (isPlaying ? acts.command({ do: 'pause' }) : acts.play())}
    >
      ${isPlaying ? '暂停' : '播放'}
    </button>
  </div>`;
}

/** Where one is, the ways on and back, what is to be said, and all stops. */
export function steeringTemplate(view: GuideView): TemplateResult {
  const { way, visit, acts, own, level } = view;
  const state = visit!.state;
  const { at, next, previous, stops, index, strayed, tour } = way;
  const where = (tour === undefined ? strayed?.title : undefined) ?? at?.title ?? state.title;
  return html`
    <section class="steering" aria-label="走到哪里">
      <p class="where">
        ${stops.length > 0 && index >= 0 ? html`<span class="figures small">${index + 1} / ${stops.length}</span>` : nothing}
        <strong>${where}</strong>
      </p>
      ${
        strayed && tour
          ? html`<p class="strayed small">
              观众走到了“${strayed.title}”。<button type="button" @click=${() => at && acts.go(at)}>带回来</button>
            </p>`
          : nothing
      }
      <div class="pair">
        <button
          type="button"
          class="button button-quiet"
          ?disabled=${stops.length > 0 && !previous}
          @click=${() => acts.step(-1)}
        >
          上一件
        </button>
        <button type="button" class="button" ?disabled=${stops.length > 0 && !next} @click=${() => acts.step(1)}>
          ${next ? html`<span class="next">下一件<span class="small">${next.title}</span></span>` : '下一件'}
        </button>
      </div>
    </section>
    <section class="words" aria-label="讲解词">
      ${
        at?.notes
          ? html`<p class="notes">
              ${at.minutes === undefined ? nothing : html`<span class="small quiet">约 ${minutesText(at.minutes)}</span>`}
              ${at.notes}
            </p>`
          : nothing
      }
      <label>
        <span class="small quiet">我的笔记（只在这台手机上）</span>
        <textarea
          rows="2"
          .value=${own}
          @change=${(event: Event) => acts.note((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
    </section>
    <label class="volume">
      <span>${level === 0 ? '音量（现在没有声音）' : '音量'}</span>
      <input
        type="range"
        min="0"
        max="100"
        .value=${String(Math.round((level ?? 0.7) * 100))}
        @change=${(event: Event) => acts.command({ do: 'volume', level: Number((event.target as HTMLInputElement).value) / 100 })}
      />
    </label>
    ${stops.length > 0 ? listTemplate(view) : nothing}
  `;
}

function listTemplate({ way, acts }: GuideView): TemplateResult {
  const { tour, stops, at } = way;
  return html`<details class="list">
    <summary>${tour ? `路线：${tour.title}` : '这里的各处'}</summary>
    <ol>
      ${stops.map(
        (stop, index) => html`
          ${headOf(stop, stops[index - 1], acts)}
          <li class=${stop.within ? 'within' : ''}>
            <button type="button" aria-current=${stop === at ? 'step' : 'false'} @click=${() => acts.go(stop)}>
              ${stop.title}${stop.sounds ? html`<span class="small">可播放</span>` : nothing}
            </button>
          </li>
        `,
      )}
    </ol>
  </details>`;
}

/** A room's name stands before the first of its exhibits; the hall is then seen from its door. */
function headOf({ room }: Stop, before: Stop | undefined, acts: GuideView['acts']): TemplateResult | typeof nothing {
  if (!room || room.part === before?.room?.part) return nothing;
  return html`<li class="room">
    <button type="button" @click=${() => acts.enterRoom(room)}>
      <strong>${room.title}</strong><span class="small">看整间</span>
    </button>
  </li>`;
}

function minutesText(minutes: number): string {
  return minutes < 1 ? `${Math.round(minutes * 60)} 秒` : `${Math.round(minutes * 2) / 2} 分钟`;
}
