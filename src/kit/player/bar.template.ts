import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from './icons.data.ts';
import { messageOf } from './message.ts';
import type { Panel } from './panel.template.ts';
import type { Player } from './player.ts';
import { clockText, speedText } from './words.ts';

/** What the bar can do besides what the player does. */
export interface BarActs {
  toggleOpen(): void;
  togglePanel(panel: Panel): void;
  close(): void;
  /** Opens the tools of the sentence that is heard. */
  choose(): void;
  back(): void;
}

export interface BarView {
  /** On the work's own page, or on another. */
  kind: 'own' | 'mini';
  /** Where the work's page is, at the sentence. */
  href: string;
  isOpen: boolean;
  panel: Panel | undefined;
  isAway: boolean;
  isSlow: boolean;
  /** Whether anything happens when a sentence is chosen. */
  hasTools: boolean;
  scrubber: TemplateResult;
  panelTemplate: TemplateResult | typeof nothing;
}

interface Button {
  label: string;
  icon: TemplateResult;
  act: () => void;
  name?: string;
  words?: string;
  /** What stands below the icon where there is room. */
  below?: string;
  expanded?: boolean;
  keys?: string;
}

const button = ({ label, icon, act, name = '', words, below, expanded, keys }: Button): TemplateResult =>
  html`<button
    type="button"
    class="player-button ${name}"
    aria-label=${label}
    title=${label}
    aria-expanded=${expanded ?? nothing}
    aria-keyshortcuts=${keys ?? nothing}
    @click=${act}
  >
    ${icon}${words === undefined ? nothing : html`<span aria-hidden="true">${words}</span>`}
    ${below === undefined ? nothing : html`<span class="player-below" aria-hidden="true">${below}</span>`}
  </button>`;

/** The player's bar: one row on a wide screen; on a narrow one the essentials, and all of it when it is opened. */
export function barTemplate(player: Player, view: BarView, acts: BarActs): TemplateResult {
  const { status } = player.state;
  const message = messageOf(player.state, player.work, view.isSlow);
  const isSilent = status === 'silent';
  return html`
    ${
      view.isAway
        ? html`<button type="button" class="player-back" @click=${acts.back}>
            ${icons.return}${phrase('回到朗读处')}
          </button>`
        : nothing
    }
    <span class="player-thin" aria-hidden="true" ${ref(wide(shareOf(player)))}></span>
    ${view.panelTemplate}
    <p class="player-message" role="status" ?data-empty=${message === ''}>${message}</p>
    <div class="player-row">
      ${whatTemplate(player, view)} ${isSilent ? nothing : controlsTemplate(player, view)}
      ${isSilent ? nothing : timeTemplate(player, view)} ${toolsTemplate(player, view, acts)}
    </div>
  `;
}

function whatTemplate(player: Player, { kind, href }: BarView): TemplateResult {
  const { work, state } = player;
  const part = work.parts[state.part];
  const title = kind === 'own' ? (part?.title ?? work.title) : work.title;
  const below = kind === 'own' ? readByWords(player) : (part?.title ?? '');
  return html`<p class="player-what">
    <a href=${href} class="plain"><b>${title}</b></a>
    <span class="small quiet">${below}</span>
  </p>`;
}

function readByWords({ work, state: { part, who } }: Player): string {
  const sound = work.parts[part]?.sound;
  if (who === 'device') return phrase('这台设备的语音');
  if (!sound) return '';
  return sound.draft ? phrase('机器试读') : phrase('{name} 朗读', { name: sound.voice });
}

function controlsTemplate(player: Player, { kind }: BarView): TemplateResult {
  const { status } = player.state;
  const isRefused = status === 'refused';
  const isEnded = status === 'ended';
  const playLabel = isRefused ? phrase('继续播放') : isEnded ? phrase('从头再听') : phrase('播放');
  return html`<div class="player-controls">
    ${button({ label: phrase('上一句'), icon: icons.before, act: () => player.step(-1), name: 'more', keys: ',' })}
    ${button({ label: phrase('退 15 秒'), icon: icons.back, act: () => player.by(-15), name: 'more', keys: '[' })}
    ${button({
      label: player.isPlaying ? phrase('暂停') : playLabel,
      icon: player.isPlaying ? icons.pause : icons.play,
      act: () => player.toggle(),
      name: `main ${status === 'loading' ? 'waiting' : ''} ${isRefused && kind === 'mini' ? 'worded' : ''}`,
      keys: 'Space',
      ...(isRefused && { words: playLabel }),
    })}
    ${button({ label: phrase('进 15 秒'), icon: icons.on, act: () => player.by(15), name: 'more', keys: ']' })}
    ${button({ label: phrase('下一句'), icon: icons.next, act: () => player.step(1), name: 'more', keys: '.' })}
  </div>`;
}

/** The part that is heard, and below it the line of all parts. */
function timeTemplate(player: Player, { scrubber }: BarView): TemplateResult {
  const { part, position } = player.state;
  const lengths = player.work.parts.map((_, i) => player.secondsOf(i));
  return html`<div class="player-time figures small">
    <span aria-hidden="true">${clockText(position)}</span>
    <div class="player-lines">
      ${scrubber}
      ${
        lengths.length > 1
          ? html`<div class="player-parts" aria-hidden="true">
              ${lengths.map((length, i) => html`<span ?data-past=${i < part} ?data-now=${i === part} ${ref(grow(length))}></span>`)}
            </div>`
          : nothing
      }
    </div>
    <span aria-hidden="true">${clockText(player.secondsOf(part))}</span>
  </div>`;
}

// The policy allows no style attributes; what a script sets on an element is none.
const shareOf = (player: Player): number => player.state.position / Math.max(1, player.secondsOf(player.state.part));

const wide = (share: number) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.width = `${String(Math.min(1, share) * 100)}%`;
};

const grow = (share: number) => (element: Element | undefined) => {
  if (element instanceof HTMLElement) element.style.flexGrow = String(share);
};

function toolsTemplate(player: Player, view: BarView, acts: BarActs): TemplateResult {
  const { sleep, others, status } = player.state;
  const { panel, isOpen, kind } = view;
  const opens = (name: Panel) => ({ act: () => acts.togglePanel(name), expanded: panel === name });
  const left = sleep && (sleep.choice === 'part' ? phrase('本部分') : clockText(sleep.left));
  const isSilent = status === 'silent';
  return html`<div class="player-tools">
    ${
      isSilent
        ? nothing
        : html`
            ${button({
              ...opens('speed'),
              label: phrase('语速，现在 {n} 倍', { n: player.speed }),
              icon: html`<b class="player-speed figures" aria-hidden="true" data-speed=${speedText(player.speed)}></b>`,
              below: phrase('语速'),
              name: 'more',
            })}
            ${button({
              ...opens('sleep'),
              label: sleep ? phrase('定时停下，还有 {left}', { left: left ?? '' }) : phrase('定时停下'),
              icon: icons.moon,
              below: left ?? phrase('定时'),
              name: left === undefined ? 'more' : 'more on',
            })}
            ${
              player.work.parts.length > 1
                ? button({
                    ...opens('parts'),
                    label: phrase('各部分'),
                    icon: icons.list,
                    below: phrase('各部分'),
                    name: 'more',
                  })
                : nothing
            }
            ${
              others.length > 0
                ? button({
                    ...opens('who'),
                    label: phrase('谁来读'),
                    icon: icons.voice,
                    below: phrase('声音'),
                    name: 'more',
                  })
                : nothing
            }
            ${
              view.hasTools
                ? button({
                    label: phrase('本句：书签、笔记……'),
                    icon: icons.quote,
                    below: phrase('本句'),
                    act: acts.choose,
                    name: 'more',
                  })
                : nothing
            }
          `
    }
    ${
      isSilent || kind === 'mini'
        ? nothing
        : button({
            label: isOpen ? phrase('收起播放器') : phrase('展开播放器'),
            icon: isOpen ? icons.down : icons.up,
            act: acts.toggleOpen,
            name: 'unfold',
            expanded: isOpen,
          })
    }
    ${button({ label: phrase('关闭播放器'), icon: icons.close, act: acts.close, name: 'close' })}
  </div>`;
}
