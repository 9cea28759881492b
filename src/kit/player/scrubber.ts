import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { phrase } from '@/kit/language/phrase.ts';
import { dragTime } from './drag-time.ts';
import type { Player } from './player.ts';
import { barsOf, pathOf } from './waveform.ts';
import { clockText, placeText } from './words.ts';

/** How many pixels a bar of the waveform takes up. */
const barWidth = 4;

/** The waveform that one drags along: a slider for pointers, keys and screen readers alike. */
export function scrubber(player: Player, refresh: () => void) {
  let width = 0;
  let drawn = { key: '', path: '' };
  let track: Element | undefined;

  const observer = new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    if (next === width) return;
    width = next;
    refresh();
  });
  const watch = (element: Element | undefined) => {
    if (track && track !== element) observer.unobserve(track);
    track = element;
    if (element) observer.observe(element);
  };

  const secondsOfPart = (): number => player.secondsOf(player.state.part);
  const drag = dragTime({
    length: secondsOfPart,
    now: () => player.state.position,
    seek: (seconds) => player.seekInPart(seconds),
    refresh,
  });

  const path = (): string => {
    const { part } = player.state;
    const key = `${String(part)} ${String(width)}`;
    if (drawn.key !== key && width > 0) {
      const peaks = player.work.parts[part]?.sound?.peaks ?? [];
      drawn = { key, path: pathOf(barsOf(peaks, Math.floor(width / barWidth))) };
    }
    return drawn.path;
  };

  return {
    stop: () => observer.disconnect(),
    template(): TemplateResult {
      const seconds = secondsOfPart();
      const at = drag.dragged() ?? player.state.position;
      const share = percent(seconds > 0 ? at / seconds : 0);
      const box = `0 0 ${String(Math.max(1, Math.floor(width / barWidth)))} 100`;
      const pointed = drag.pointed();
      return html`<div
        class="player-wave"
        role="slider"
        tabindex="0"
        data-keys
        aria-label=${phrase('播放进度')}
        aria-valuemin="0"
        aria-valuemax=${Math.round(seconds)}
        aria-valuenow=${Math.round(at)}
        aria-valuetext=${placeText(at, seconds)}
        @pointerdown=${drag.onDown}
        @pointermove=${drag.onMove}
        @pointerup=${drag.onUp}
        @pointercancel=${drag.onUp}
        @pointerleave=${drag.onLeave}
        @keydown=${drag.onKey}
        ${ref(watch)}
      >
        <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true"><path d=${path()} /></svg>
        <svg
          class="player-wave-done"
          viewBox=${box}
          preserveAspectRatio="none"
          aria-hidden="true"
          ${ref(clipTo(share))}
        >
          <path d=${path()} />
        </svg>
        <span class="player-head" ${ref(leftAt(share))}></span>
        ${
          pointed === undefined
            ? ''
            : html`<span
                class="player-bubble figures"
                aria-hidden="true"
                ${ref(leftAt(percent(pointed / Math.max(1, seconds))))}
                >${clockText(pointed)}</span
              >`
        }
      </div>`;
    },
  };
}

const percent = (share: number): string => `${String(share * 100)}%`;

// The policy allows no style attributes; what a script sets on an element is none.
const leftAt = (left: string) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.left = left;
};

const clipTo = (share: string) => (element: Element | undefined) => {
  if (element instanceof SVGElement) element.style.clipPath = `inset(0 calc(100% - ${share}) 0 0)`;
};
