import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { phrase } from '@/kit/language/phrase.ts';
import { dragTime } from '@/kit/player/drag-time.ts';
import { clockText, placeText } from '@/kit/player/words.ts';
import type { FilmPlayer } from './film-player.ts';
import { thumbnailAt } from './thumbnail.ts';

/** The line one drags along: chapters are gaps in it, interactions marks on it, and a small picture shows what is there. */
export function scrubBar(player: FilmPlayer, refresh: () => void) {
  const { data, video } = player;
  const drag = dragTime({
    length: () => data.seconds,
    now: () => player.time,
    seek: (seconds) => player.seek(seconds),
    refresh,
  });

  const loaded = (): number => {
    const { buffered } = video;
    return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
  };

  return {
    isDragging: () => drag.dragged() !== undefined,
    template(): TemplateResult {
      const at = drag.dragged() ?? player.time;
      const share = (seconds: number) => Math.min(1, seconds / data.seconds);
      const pointed = drag.pointed();
      return html`<div
        class="film-line"
        role="slider"
        tabindex="0"
        data-keys
        aria-label=${phrase('播放进度')}
        aria-valuemin="0"
        aria-valuemax=${Math.round(data.seconds)}
        aria-valuenow=${Math.round(at)}
        aria-valuetext=${placeText(at, data.seconds)}
        @pointerdown=${drag.onDown}
        @pointermove=${drag.onMove}
        @pointerup=${drag.onUp}
        @pointercancel=${drag.onUp}
        @pointerleave=${drag.onLeave}
        @keydown=${drag.onKey}
      >
        <span class="film-track">
          ${data.chapters.map((chapter, i) => {
            const [from, to] = [chapter.at, data.chapters[i + 1]?.at ?? data.seconds];
            const part = (time: number) => Math.min(1, Math.max(0, (time - from) / (to - from)));
            return html`<span class="film-chapter" ${ref(grow(to - from))}>
              <span class="film-loaded" ${ref(wide(part(loaded())))}></span>
              <span class="film-done" ${ref(wide(part(at)))}></span>
            </span>`;
          })}
        </span>
        ${data.meetings.map(
          (meeting) =>
            html`<span
              class="film-mark"
              ?data-done=${player.isDone(meeting)}
              ?data-required=${meeting.required}
              ${ref(leftAt(share(meeting.at)))}
            ></span>`,
        )}
        <span class="film-head" ${ref(leftAt(share(at)))}></span>
        ${pointed === undefined ? nothing : previewTemplate(player, pointed)}
      </div>`;
    },
  };
}

/** What is at a moment: a small picture, the time, the chapter. */
function previewTemplate({ data }: FilmPlayer, seconds: number): TemplateResult {
  const chapter = data.chapters.length > 1 ? data.chapters.findLast(({ at }) => at <= seconds)?.title : undefined;
  const near = data.meetings.find(({ at }) => Math.abs(at - seconds) < data.seconds * 0.012);
  return html`<span class="film-preview" aria-hidden="true" ${ref(leftAt(seconds / data.seconds))}>
    ${data.thumbnails ? html`<span class="film-thumbnail" ${ref(thumbnailAt(data.thumbnails, seconds))}></span>` : nothing}
    <span class="figures">${clockText(seconds)}</span>
    ${near ? html`<b>${near.title}</b>` : chapter === undefined ? nothing : html`<span>${chapter}</span>`}
  </span>`;
}

// The policy allows no style attributes; what a script sets on an element is none.
const leftAt = (share: number) => (element: Element | undefined) => {
  if (!(element instanceof HTMLElement)) return;
  element.style.left = `${String(share * 100)}%`;
  // Near an end a preview leans inwards.
  element.style.setProperty('--lean', `${String(-share * 100)}%`);
};

const wide = (share: number) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.width = `${String(share * 100)}%`;
};

const grow = (share: number) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.flexGrow = String(share);
};
