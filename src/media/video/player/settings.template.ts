import { html, nothing, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { speeds } from '@/kit/player/remembered.ts';
import { speedText } from '@/kit/player/words.ts';
import type { Captions } from './captions.ts';
import type { FilmPlayer } from './film-player.ts';
import { captionGrounds, captionSizes, like, likings } from './likings.ts';

interface Choice<T> {
  value: T;
  label: string;
}

/** Speed, language and look of the captions: rows of radio buttons. */
export function settingsTemplate({ video }: FilmPlayer, captions: Captions, refresh: () => void): TemplateResult {
  const { captionSize, captionGround } = likings();
  const [small, usual, large, huge] = captionSizes;
  const [dark, solid, light, none] = captionGrounds;
  const changed = (act: () => void) => {
    act();
    captions.draw();
    refresh();
  };
  return html`<div class="film-settings" role="group" aria-label=${phrase('语速和字幕')} data-keys>
    ${row(
      phrase('语速'),
      'speed',
      speeds.map((value) => ({ value, label: speedText(value) })),
      video.playbackRate,
      (speed) =>
        changed(() => {
          video.playbackRate = speed;
          like({ speed });
        }),
    )}
    ${
      captions.choices.length === 0
        ? nothing
        : html`
            ${row(
              phrase('字幕'),
              'captions',
              [
                ...captions.choices.map(({ language, label }) => ({ value: language, label })),
                { value: '', label: phrase('不要') },
              ],
              captions.chosen(),
              (language) => changed(() => captions.choose(language)),
            )}
            ${row(
              phrase('字幕大小'),
              'size',
              [
                { value: small, label: phrase('小') },
                { value: usual, label: phrase('中') },
                { value: large, label: phrase('大') },
                { value: huge, label: phrase('特大') },
              ],
              captionSize,
              (size) => changed(() => like({ captionSize: size })),
            )}
            ${row(
              phrase('字幕底色'),
              'ground',
              [
                { value: dark, label: phrase('半透明') },
                { value: solid, label: phrase('黑底') },
                { value: light, label: phrase('白底') },
                { value: none, label: phrase('描边') },
              ],
              captionGround,
              (ground) => changed(() => like({ captionGround: ground })),
            )}
          `
    }
  </div>`;
}

function row<T>(
  legend: string,
  name: string,
  choices: readonly Choice<T>[],
  now: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <span>
      ${choices.map(
        ({ value, label }) =>
          html`<label>
            <input type="radio" name="film-${name}" .checked=${value === now} @change=${() => choose(value)} />
            <span>${label}</span>
          </label>`,
      )}
    </span>
  </fieldset>`;
}
