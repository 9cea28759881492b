import { html, nothing, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from '@/kit/stage/view/icons.data.ts';
import type { TourAct, TourFace } from './guided.ts';
import type { SoundLiking } from './sound-liking.ts';
import { tool } from '@/kit/stage/view/tool.template.ts';

export interface TourFaceActs {
  tour(act: TourAct): void;
  sound(change: Partial<SoundLiking>): void;
}

/** The bar of a tour: what is told, and what a visitor can do with it. */
export function tourTemplate(tour: TourFace, acts: TourFaceActs): TemplateResult {
  const { state, voice } = tour;
  const isGoing = state === 'going' || state === 'telling';
  // What a voice says is not said by the screen reader on top of it.
  const live = voice?.isSounding === true ? 'off' : 'polite';
  return html`<section class="walk-tour" aria-label=${phrase('导览')}>
    <p class="walk-caption" aria-live=${live}>${captionOf(tour)}</p>
    <div class="walk-tour-row">
      <span class="quiet small figures">${tour.title} ${tour.index + 1} / ${tour.count}</span>
      ${voice ? voiceTemplate(voice, acts) : nothing}
      ${tool({ label: phrase('上一站'), icon: icons.before, act: () => acts.tour('before') })}
      ${
        state === 'ended'
          ? nothing
          : tool(
              isGoing
                ? { label: phrase('暂停导览'), icon: icons.pause, act: () => acts.tour('pause') }
                : { label: phrase('继续导览'), icon: icons.play, act: () => acts.tour('go') },
            )
      }
      ${state === 'ended' ? nothing : tool({ label: phrase('下一站'), icon: icons.next, act: () => acts.tour('next') })}
      ${tool({ label: phrase('离开导览'), icon: icons.close, act: () => acts.tour('leave') })}
    </div>
  </section>`;
}

function captionOf({ state, caption, isRefused }: TourFace): string {
  if (state === 'ended') return phrase('导览到这里就结束了，您可以随意走走。');
  if (state === 'going') return phrase('请跟我来……');
  return isRefused ? phrase('浏览器等您点一下才放声音，请按“继续导览”。') : caption;
}

function voiceTemplate({ speed, liking }: NonNullable<TourFace['voice']>, acts: TourFaceActs): TemplateResult {
  const { isMuted, volume } = liking;
  return html`<button
      type="button"
      class="walk-tool walk-speed figures"
      title=${phrase('快慢')}
      aria-label=${`${phrase('快慢')} ${speed}×`}
      @click=${() => acts.tour('hurry')}
    >
      ${speed}×
    </button>
    ${tool({
      label: phrase('静音'),
      icon: isMuted ? icons.muted : icons.sound,
      act: () => acts.sound({ isMuted: !isMuted }),
      isOn: isMuted,
    })}
    <input
      class="walk-volume"
      type="range"
      min="0"
      max="1"
      step="0.05"
      .value=${String(isMuted ? 0 : volume)}
      aria-label=${phrase('音量')}
      @input=${({ target }: Event) =>
        acts.sound({ isMuted: false, volume: Number((target as HTMLInputElement).value) })}
    />`;
}
