import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { isFullScreen } from '@/kit/stage/view/full-screen.ts';
import { icons } from '@/kit/stage/view/icons.data.ts';
import { tool } from '@/kit/stage/view/tool.template.ts';
import { wornTemplate } from '@/kit/stage/view/worn.template.ts';
import type { PanoramaWearing } from './wearing.ts';
import type { HotspotWords, SceneWords, Words } from './words.ts';

export type Drawer = 'list' | 'help' | undefined;

export interface Face {
  words: Words;
  scene: SceneWords;
  drawer: Drawer;
  /** Undefined where there is no map. */
  map: { element: Element; isShown: boolean } | undefined;
  open: HotspotWords | undefined;
  visited: ReadonlySet<string>;
  hasBefore: boolean;
  isLost: boolean;
  isWaiting: boolean;
  isTouch: boolean;
  /** Whether there is a headset, and one wears it. */
  headset: 'none' | 'ready' | 'worn';
}

export interface FaceActs {
  leave(): void;
  toggle(drawer: Drawer): void;
  toggleMap(): void;
  choose(hotspot: HotspotWords): void;
  /** A mark has the focus: it is to be seen. */
  reach(hotspot: HotspotWords): void;
  go(scene: string): void;
  before(): void;
  north(): void;
  zoom(factor: number): void;
  full(): void;
  wearing: Pick<PanoramaWearing, 'putOn' | 'takeOff'>;
}

const needle = svg`<svg class="icon pano-needle" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.5" fill="none" stroke="currentColor" stroke-width="1.5" /><g><path class="pano-north" d="M12 3.5L15 12H9Z" /><path d="M12 20.5L15 12H9Z" fill="currentColor" opacity="0.45" /></g></svg>`;

/** Everything that lies over the view. The panel's content is the page's own article, put in by panorama-view.ts. */
export function faceTemplate(face: Face, acts: FaceActs): TemplateResult {
  const { words, scene, drawer, map, hasBefore, isTouch, isLost, isWaiting } = face;
  const news = isLost ? phrase('显卡暂时不可用，正在恢复……') : isWaiting ? phrase('正在过去……') : '';
  return html`
    ${marksTemplate(face, acts)}
    <header class="walk-top">
      <p class="walk-where"><strong>${scene.title}</strong><span>${words.title}</span></p>
      <div class="walk-tools">
        ${hasBefore ? tool({ label: phrase('回到上一景'), icon: icons.back, act: () => acts.before(), keys: 'B' }) : nothing}
        ${tool({ label: phrase('景和热点'), icon: icons.list, act: () => acts.toggle('list'), keys: 'L', isOn: drawer === 'list' })}
        ${map ? tool({ label: phrase('地图'), icon: icons.map, act: () => acts.toggleMap(), keys: 'M', isOn: map.isShown }) : nothing}
        ${tool({ label: phrase('朝北看'), icon: needle, act: () => acts.north(), keys: 'N' })}
        ${
          isTouch
            ? nothing
            : html`${tool({ label: phrase('看近些'), icon: icons.near, act: () => acts.zoom(1.25), keys: '+' })}
              ${tool({ label: phrase('看远些'), icon: icons.far, act: () => acts.zoom(0.8), keys: '-' })}`
        }
        ${tool({ label: phrase('全屏'), icon: icons.full, act: () => acts.full(), isOn: isFullScreen(), more: 'no-kiosk' })}
        ${face.headset === 'none' ? nothing : tool({ label: phrase('用头显看'), icon: icons.headset, act: () => acts.wearing.putOn(), more: 'no-kiosk' })}
        ${tool({ label: phrase('怎样看'), icon: icons.help, act: () => acts.toggle('help'), keys: 'H', isOn: drawer === 'help' })}
        ${tool({ label: phrase('离开全景'), icon: icons.close, act: () => acts.leave() })}
      </div>
    </header>
    ${map ? html`<div class="walk-map" ?hidden=${!map.isShown}>${map.element}</div>` : nothing}
    ${drawer === undefined ? nothing : drawerTemplate(face, acts)}
    ${face.headset === 'worn' ? wornTemplate(() => acts.wearing.takeOff()) : nothing}
    <p class="walk-lost" role="status">${news}</p>
  `;
}

/** The hotspots as buttons, in the page's order; marks.ts puts them where they are seen. */
function marksTemplate({ scene, open }: Face, acts: FaceActs): TemplateResult {
  return html`<ul class="pano-marks" aria-label=${phrase('这一景的热点')}>
    ${scene.hotspots.map(
      (hotspot) =>
        html`<li class=${`pano-mark ${hotspot.kind}`}>
          <button
            type="button"
            aria-expanded=${hotspot.to === undefined ? String(open?.id === hotspot.id) : nothing}
            @click=${() => acts.choose(hotspot)}
            @focus=${() => acts.reach(hotspot)}
          >
            ${icons[hotspot.kind]}<span>${hotspot.title}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function drawerTemplate(face: Face, acts: FaceActs): TemplateResult {
  const { drawer } = face;
  const name = drawer === 'list' ? phrase('景和热点') : phrase('怎样看');
  return html`<section class="walk-drawer" data-no-walk aria-label=${name}>
    <header>
      <h2>${name}</h2>
      ${tool({ label: phrase('关上'), icon: icons.close, act: () => acts.toggle(undefined) })}
    </header>
    ${drawer === 'list' ? listTemplate(face, acts) : helpTemplate(face)}
  </section>`;
}

function listTemplate({ words, scene, visited, open }: Face, acts: FaceActs): TemplateResult {
  return html`<ol class="walk-rooms">
    ${words.scenes.map(
      ({ id, title }) =>
        html`<li>
          <button
            type="button"
            class="walk-room"
            aria-current=${id === scene.id ? 'location' : nothing}
            @click=${() => acts.go(id)}
          >
            ${title}${visited.has(id) ? html`<span class="quiet small"> ${phrase('看过')}</span>` : nothing}
          </button>
          ${
            id === scene.id
              ? html`<ul>
                  ${scene.hotspots.map(
                    (hotspot) =>
                      html`<li>
                        <button
                          type="button"
                          aria-current=${open?.id === hotspot.id ? 'true' : nothing}
                          @click=${() => acts.choose(hotspot)}
                        >
                          ${hotspot.title}
                        </button>
                      </li>`,
                  )}
                </ul>`
              : nothing
          }
        </li>`,
    )}
  </ol>`;
}

function helpTemplate({ isTouch }: Face): TemplateResult {
  const rows = isTouch
    ? [
        [phrase('拖动画面'), phrase('朝四周看')],
        [phrase('两指张合'), phrase('看近些、远些')],
        [phrase('点圆钮'), phrase('去那里，或看说明')],
      ]
    : [
        ['↑ ↓ ← →', phrase('朝四周看')],
        [phrase('拖动鼠标'), phrase('朝四周看')],
        [phrase('滚轮，或 + −'), phrase('看近些、远些')],
        ['Tab', phrase('按顺序选热点')],
        [phrase('点圆钮，或按回车'), phrase('去那里，或看说明')],
        ['PageUp PageDown', phrase('上一个、下一个热点')],
        ['B', phrase('回到上一景')],
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
