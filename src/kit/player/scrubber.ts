import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { phrase } from '@/kit/language/phrase.ts';
import type { Player } from './player.ts';
import { barsOf, pathOf } from './waveform.ts';
import { clockText, placeText } from './words.ts';

/** How many pixels a bar of the waveform takes up. */
const barWidth = 4;

/** By how many seconds keys move. */
const steps: { [key: string]: number } = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
  Home: -Infinity,
  End: Infinity,
};

/** The waveform that one drags along: a slider for pointers, keys and screen readers alike. */
export function scrubber(player: Player, refresh: () => void) {
  let width = 0;
  let drawn = { key: '', path: '' };
  /** Where it is dragged to, or where the pointer hovers, in seconds. */
  let dragged: number | undefined;
  let hovered: number | undefined;
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
  const secondsAt = (event: PointerEvent): number => {
    const { left, width: all } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / all)) * secondsOfPart();
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    dragged = secondsAt(event);
    refresh();
  };
  const onMove = (event: PointerEvent) => {
    if (dragged !== undefined) dragged = secondsAt(event);
    else hovered = event.pointerType === 'mouse' ? secondsAt(event) : undefined;
    refresh();
  };
  const onUp = () => {
    const to = dragged;
    dragged = undefined;
    if (to !== undefined) player.seekInPart(to);
    refresh();
  };
  const onLeave = () => {
    hovered = undefined;
    refresh();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    player.seekInPart(Math.max(0, Math.min(player.state.position + step, secondsOfPart() - 1)));
  };

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
      const at = dragged ?? player.state.position;
      const share = percent(seconds > 0 ? at / seconds : 0);
      const box = `0 0 ${String(Math.max(1, Math.floor(width / barWidth)))} 100`;
      const pointed = dragged ?? hovered;
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
        @pointerdown=${onDown}
        @pointermove=${onMove}
        @pointerup=${onUp}
        @pointercancel=${onUp}
        @pointerleave=${onLeave}
        @keydown=${onKey}
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
