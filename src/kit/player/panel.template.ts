import { html, nothing, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import type { Player } from './player.ts';
import type { Who } from './reader.ts';
import { likings, speeds } from './remembered.ts';
import { type SleepChoice, sleepChoices } from './sleep.ts';
import { clockText, speedText } from './words.ts';

export const panels = ['speed', 'sleep', 'parts', 'who'] as const;
export type Panel = (typeof panels)[number];

interface Choice {
  words: string;
  isChosen: boolean;
  choose(): void;
}

/** What opens above the bar: a choice of speed, sleep, part or voice. */
export function panelTemplate(
  player: Player,
  panel: Panel,
  isDone: (part: string | undefined) => boolean,
  close: (byKeys?: boolean) => void,
): TemplateResult {
  switch (panel) {
    case 'speed':
      return choices('speed', phrase('语速'), speedChoices(player), close);
    case 'sleep':
      return choices('sleep', phrase('多久以后停下'), sleepOptions(player), close);
    case 'who':
      return choices('who', phrase('谁来读'), whoChoices(player), close);
    case 'parts':
      return partsTemplate(player, isDone, close);
  }
}

function choices(name: Panel, legend: string, all: Choice[], close: () => void): TemplateResult {
  return html`<fieldset class="player-panel" data-panel=${name} data-keys>
    <legend>${legend}</legend>
    <div class="player-choices">
      ${all.map(
        ({ words, isChosen, choose }) =>
          html`<label
            ><input
              type="radio"
              name="player-${name}"
              .checked=${isChosen}
              @change=${choose}
              @click=${({ detail }: MouseEvent) => detail > 0 && setTimeout(close, 120)}
            /><span>${words}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function speedChoices(player: Player): Choice[] {
  return speeds.map((speed) => ({
    words: speedText(speed),
    isChosen: player.speed === speed,
    choose: () => player.setSpeed(speed),
  }));
}

/** What was chosen last stands first: one press, as every evening. */
function sleepOptions(player: Player): Choice[] {
  const last = likings().sleep;
  const now = player.state.sleep?.choice;
  const words = (choice: SleepChoice): string =>
    choice === 'part' ? phrase('听完这一部分') : phrase('{n} 分钟', { n: choice });
  const ordered = [last, ...sleepChoices.filter((choice) => choice !== last)];
  return [
    { words: phrase('不定时'), isChosen: now === undefined, choose: () => player.setSleep(undefined) },
    ...ordered.map((choice) => ({
      words: words(choice),
      isChosen: now === choice,
      choose: () => player.setSleep(choice),
    })),
  ];
}

function whoChoices(player: Player): Choice[] {
  const { part, who, others } = player.state;
  const sound = player.work.parts[part]?.sound;
  const words = (one: Who): string =>
    one === 'device'
      ? phrase('这台设备的语音')
      : sound?.draft
        ? phrase('机器试读')
        : phrase('{name} 朗读', { name: sound?.voice ?? '' });
  const all = who === undefined ? others : [who, ...others];
  return [...all].sort().map((one) => ({ words: words(one), isChosen: one === who, choose: () => player.setWho(one) }));
}

function partsTemplate(
  player: Player,
  isDone: (part: string | undefined) => boolean,
  close: (byKeys: boolean) => void,
): TemplateResult {
  const { part: current } = player.state;
  return html`<nav class="player-panel" data-panel="parts" aria-label=${phrase('各部分')}>
    <ol>
      ${player.work.parts.map(
        ({ id, title, sound }, i) =>
          html`<li>
            <button
              type="button"
              aria-current=${i === current ? 'true' : nothing}
              class=${isDone(id) ? 'seen' : ''}
              @click=${({ detail }: MouseEvent) => {
                player.playPart(i);
                close(detail === 0);
              }}
            >
              <span>${title}</span>
              <span class="small quiet figures"
                >${isDone(id) ? phrase('听过') : ''} ${sound ? clockText(sound.seconds) : phrase('没有录音')}</span
              >
            </button>
          </li>`,
      )}
    </ol>
  </nav>`;
}
