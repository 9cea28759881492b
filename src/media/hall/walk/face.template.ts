import { html, nothing, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import type { Scene } from '@/media/hall/scene/scene.ts';
import { isFullScreen } from '@/kit/stage/view/full-screen.ts';
import { icons } from '@/kit/stage/view/icons.data.ts';
import { tool } from '@/kit/stage/view/tool.template.ts';
import { wornTemplate } from '@/kit/stage/view/worn.template.ts';
import { mapTemplate } from './minimap.ts';
import type { TourFaceActs } from './tour.template.ts';
import type { TourFace } from './guided.ts';
import type { HallWearing } from './wearing.ts';
import type { ExhibitWords, Words } from './words.ts';

export type Drawer = 'list' | 'tours' | 'help' | undefined;

export interface Face {
  words: Words;
  scene: Scene;
  room: number;
  drawer: Drawer;
  /** Undefined until it has been loaded. */
  drawerTemplate: ((face: Face, acts: FaceActs) => TemplateResult) | undefined;
  hasMap: boolean;
  seen: ExhibitWords | undefined;
  open: ExhibitWords | undefined;
  order: readonly string[];
  visited: ReadonlySet<string>;
  tour: TourFace | undefined;
  /** Undefined where no exhibit sounds. */
  isMuted: boolean | undefined;
  isLost: boolean;
  /** Whether there is a headset, and one wears it. */
  headset: 'none' | 'ready' | 'worn';
  isTouch: boolean;
}

export interface FaceActs extends TourFaceActs {
  leave(): void;
  toggle(drawer: Drawer): void;
  toggleMap(): void;
  step(exhibit: string): void;
  by(count: 1 | -1): void;
  closeLabel(): void;
  enterRoom(room: number): void;
  photo(): void;
  full(): void;
  wearing: Pick<HallWearing, 'putOn' | 'takeOff'>;
  startTour(id: string): void;
}

/** Everything that lies over the view. The label's content is the page's own article, put in by walk-view.ts. */
export function faceTemplate(face: Face, acts: FaceActs): TemplateResult {
  const { words, scene, room, drawer, hasMap, visited, open, tour, isTouch } = face;
  const here = words.rooms.get(scene.rooms[room]!.id);
  return html`
    <header class="walk-top">
      <p class="walk-where"><strong>${here?.title ?? ''}</strong><span>${words.title}</span></p>
      <div class="walk-tools">
        ${tool({ label: phrase('展室和展品'), icon: icons.list, act: () => acts.toggle('list'), keys: 'L', isOn: drawer === 'list' })}
        ${
          words.tours.length > 0
            ? tool({
                label: phrase('导览'),
                icon: icons.tour,
                act: () => acts.toggle('tours'),
                keys: 'T',
                isOn: drawer === 'tours',
              })
            : nothing
        }
        ${tool({ label: phrase('平面图'), icon: icons.map, act: () => acts.toggleMap(), keys: 'M', isOn: hasMap })}
        ${
          face.isMuted === undefined
            ? nothing
            : tool({
                label: phrase('静音'),
                icon: face.isMuted ? icons.muted : icons.sound,
                act: () => acts.sound({ isMuted: face.isMuted !== true }),
                isOn: face.isMuted,
              })
        }
        ${tool({ label: phrase('拍照'), icon: icons.camera, act: () => acts.photo(), keys: 'P', more: 'no-kiosk' })}
        ${tool({ label: phrase('全屏'), icon: icons.full, act: () => acts.full(), isOn: isFullScreen(), more: 'no-kiosk' })}
        ${face.headset === 'none' ? nothing : tool({ label: phrase('用头显看'), icon: icons.headset, act: () => acts.wearing.putOn(), more: 'no-kiosk' })}
        ${tool({ label: phrase('怎样走'), icon: icons.help, act: () => acts.toggle('help'), keys: 'H', isOn: drawer === 'help' })}
        ${tool({ label: phrase('离开展厅'), icon: icons.close, act: () => acts.leave() })}
      </div>
    </header>
    ${orderTemplate(face, acts)}
    <div class="walk-map" ?hidden=${!hasMap}>
      ${mapTemplate(scene, { room, visited, focus: open?.id, choose: (index) => acts.enterRoom(index) })}
    </div>
    ${isTouch ? html`<div class="walk-stick" aria-hidden="true"><span></span></div>` : nothing}
    ${open || tour ? nothing : promptTemplate(face, acts)} ${tour ? tour.template(tour, acts) : nothing}
    ${drawer === undefined ? nothing : (face.drawerTemplate?.(face, acts) ?? nothing)}
    ${face.headset === 'worn' ? wornTemplate(() => acts.wearing.takeOff()) : nothing}
    <p class="walk-lost" role="status">${face.isLost ? phrase('显卡暂时不可用，正在恢复……') : ''}</p>
  `;
}

/** The exhibits in the order of the visit, for the keyboard: seen while one of them has the focus. */
function orderTemplate({ words, order, open }: Face, acts: FaceActs): TemplateResult {
  return html`<nav class="walk-order" aria-label=${phrase('展品，按参观的顺序')}>
    <ol>
      ${order.map(
        (id, index) =>
          html`<li>
            <button type="button" aria-current=${open?.id === id ? 'true' : nothing} @click=${() => acts.step(id)}>
              ${index + 1} ${words.exhibits.get(id)?.title ?? ''}
            </button>
          </li>`,
      )}
    </ol>
  </nav>`;
}

function promptTemplate({ seen }: Face, acts: FaceActs): TemplateResult | typeof nothing {
  if (!seen) return nothing;
  return html`<div class="walk-prompt">
    <button type="button" class="button" @click=${() => acts.step(seen.id)}>${phrase('细看')}：${seen.title}</button>
  </div>`;
}
