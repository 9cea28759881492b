import { html, nothing, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from '@/kit/player/icons.data.ts';
import { clockText, speedText } from '@/kit/player/words.ts';
import type { Captions } from './captions.ts';
import type { FilmPlayer } from './film-player.ts';
import { filmIcons } from './icons.data.ts';

export interface BarView {
  player: FilmPlayer;
  captions: Captions;
  line: TemplateResult;
  isFull: boolean;
  canFloat: boolean;
  isOpen: boolean;
  settings: TemplateResult | typeof nothing;
}

export interface BarActs {
  full(): void;
  float(): void;
  settings(): void;
  mute(): void;
  volume(event: Event): void;
}

const button = (
  label: string,
  icon: TemplateResult,
  act: () => void,
  more: { name?: string; keys?: string; pressed?: boolean; expanded?: boolean } = {},
): TemplateResult =>
  html`<button
    type="button"
    class="film-button ${more.name ?? ''}"
    aria-label=${label}
    title=${label}
    aria-keyshortcuts=${more.keys ?? nothing}
    aria-pressed=${more.pressed ?? nothing}
    aria-expanded=${more.expanded ?? nothing}
    @click=${act}
  >
    ${icon}
  </button>`;

/** The film's bar: one row, and on narrow screens the line above it. */
export function barTemplate(view: BarView, acts: BarActs): TemplateResult {
  const { player, captions } = view;
  const { video, data } = player;
  const isPlaying = !video.paused;
  const isOn = captions.chosen() !== '';
  const isSilent = video.muted || video.volume === 0;
  return html`
    ${view.settings}
    <div class="film-row">
      ${button(isPlaying ? phrase('暂停') : player.state.isOver ? phrase('从头看') : phrase('播放'), isPlaying ? icons.pause : icons.play, () => player.toggle(), { keys: 'Space', name: 'film-play' })}
      <span class="film-time figures">
        <span>${clockText(player.time)}</span><span class="film-all"> / ${clockText(data.seconds)}</span>
      </span>
      ${view.line}
      <span class="film-tools">
        ${
          captions.choices.length > 0
            ? button(phrase('字幕'), isOn ? filmIcons.captions : filmIcons.noCaptions, captions.toggle, {
                keys: 'c',
                pressed: isOn,
              })
            : nothing
        }
        ${button(
          phrase('语速和字幕，现在 {n} 倍', { n: video.playbackRate }),
          video.playbackRate === 1
            ? filmIcons.settings
            : html`<b class="figures" aria-hidden="true" translate="no">${speedText(video.playbackRate)}</b>`,
          acts.settings,
          { expanded: view.isOpen, name: 'film-open' },
        )}
        <span class="film-sound">
          ${button(isSilent ? phrase('打开声音') : phrase('静音'), isSilent ? filmIcons.mute : filmIcons.loud, acts.mute, { keys: 'm' })}
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            aria-label=${phrase('音量')}
            .value=${String(isSilent ? 0 : video.volume)}
            @input=${acts.volume}
          />
        </span>
        ${view.canFloat ? button(phrase('小窗播放'), filmIcons.window, acts.float, { name: 'film-float' }) : nothing}
        ${button(view.isFull ? phrase('退出全屏') : phrase('全屏'), view.isFull ? filmIcons.notFull : filmIcons.full, acts.full, { keys: 'f' })}
      </span>
    </div>
  `;
}
