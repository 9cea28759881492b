import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { dateText } from '@/kit/language/date.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Kept } from '@/learner/takes.ts';
import { longest } from '@/media/reading/aloud/recorder.ts';

export type Phase = 'blocked' | 'ready' | 'asking' | 'recording' | 'paused' | 'working' | 'done';

/** What is heard: one's own recording, the narrator, both in turn, or a kept one by its id. */
export type Heard = 'own' | 'narrator' | 'both' | (string & {});

export interface AloudView {
  phase: Phase;
  words: readonly string[];
  canAdd: boolean;
  canTake: boolean;
  /** Seconds recorded. */
  seconds: number;
  own: readonly number[] | undefined;
  narrator: { voice: string; peaks: readonly number[] } | undefined;
  heard: Heard | undefined;
  isKept: boolean;
  /** Closing would lose a recording. */
  isAsking: boolean;
  said: string;
  takes: readonly Kept[];
}

export interface AloudActs {
  add(): void;
  take(): void;
  record(): void;
  pause(): void;
  goOn(): void;
  stop(): void;
  hear(what: Heard): void;
  again(): void;
  keep(): void;
  download(take: Kept): void;
  remove(take: Kept): void;
  close(): void;
  /** Closes, though the recording is lost. */
  drop(): void;
}

export function aloudTemplate(view: AloudView, acts: AloudActs): TemplateResult {
  const isBusy = view.phase === 'recording' || view.phase === 'paused';
  return html`
    <header class="aloud-head">
      <h2 id="aloud-title">${phrase('我来读')}</h2>
      <button type="button" class="link" aria-label=${phrase('关闭')} @click=${acts.close}>×</button>
    </header>
    <div class="aloud-passage" tabindex="0" role="group" aria-label=${phrase('要读的一段')}>
      ${view.words.map((words) => html`<span>${words}</span>`)}
    </div>
    ${
      view.phase === 'ready'
        ? html`<p class="aloud-acts small">
            <button type="button" class="link" ?disabled=${!view.canAdd} @click=${acts.add}>
              ${phrase('多读一句')}
            </button>
            <button type="button" class="link" ?disabled=${!view.canTake} @click=${acts.take}>
              ${phrase('少读一句')}
            </button>
          </p>`
        : nothing
    }
    ${view.phase === 'blocked' ? blocked() : controls(view, acts, isBusy)}
    <p role="status" class="aloud-said">${view.said}</p>
    ${view.isAsking ? question(acts) : nothing} ${view.takes.length > 0 && !isBusy ? keptList(view, acts) : nothing}
    <p class="small quiet aloud-where">${phrase('录音只存在这台设备上，不会送到任何地方。')}</p>
  `;
}

function blocked(): TemplateResult {
  return html`<p>
    ${
      isSecureContext
        ? phrase('这个浏览器不能录音，请换一个新一些的浏览器。')
        : phrase('这个网址是普通的 http，浏览器不开放麦克风。用 https 的网址打开就能录。')
    }
    ${isSecureContext ? nothing : html`<a href=${address('/trust/')}>${phrase('怎样信任这台服务器')}</a>`}
  </p>`;
}

function controls(view: AloudView, acts: AloudActs, isBusy: boolean): TemplateResult {
  if (view.phase === 'done') return result(view, acts);
  return html`
    <div class="aloud-meter" ?hidden=${!isBusy} aria-hidden="true"><span data-level></span></div>
    <p class="aloud-acts">
      ${
        isBusy
          ? html`<button type="button" class="button" @click=${acts.stop}>${phrase('录完了')}</button>
              ${
                view.phase === 'recording'
                  ? html`<button type="button" class="button button-quiet" @click=${acts.pause}>
                      ${phrase('停一停')}
                    </button>`
                  : html`<button type="button" class="button button-quiet" @click=${acts.goOn}>
                      ${phrase('接着读')}
                    </button>`
              }
              <span class="figures" role="timer">${timeText(view.seconds)} / ${timeText(longest)}</span>`
          : html`<button type="button" class="button" ?disabled=${view.phase !== 'ready'} @click=${acts.record}>
              ${view.phase === 'working' ? phrase('正在整理……') : phrase('开始录音')}
            </button>`
      }
    </p>
  `;
}

function result(view: AloudView, acts: AloudActs): TemplateResult {
  const { own, narrator, heard } = view;
  const hear = (what: Heard, words: string): TemplateResult =>
    html`<button
      type="button"
      class="button button-quiet"
      aria-pressed=${String(heard === what)}
      @click=${() => acts.hear(what)}
    >
      ${words}
    </button>`;
  return html`
    <dl class="aloud-waves">
      ${own ? wave(phrase('我'), own, 'own') : nothing}
      ${narrator ? wave(narrator.voice, narrator.peaks, 'narrator') : nothing}
    </dl>
    <p class="aloud-acts">
      ${hear('own', phrase('听我读的'))}
      ${narrator ? [hear('narrator', phrase('听范读')), hear('both', phrase('先后听'))] : nothing}
      <span class="figures">${timeText(view.seconds)}</span>
    </p>
    <p class="aloud-acts">
      ${view.isKept ? nothing : html`<button type="button" class="button" @click=${acts.keep}>${phrase('留下')}</button>`}
      <button type="button" class="button button-quiet" @click=${acts.again}>${phrase('再读一遍')}</button>
    </p>
  `;
}

function wave(name: string, peaks: readonly number[], which: string): TemplateResult {
  const bars = peaks.map((peak, i) => {
    const height = Math.max(4, peak * 0.96);
    return svg`<rect x=${i * 3} y=${50 - height / 2} width="2" height=${height}></rect>`;
  });
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <svg class="aloud-wave" viewBox="0 0 ${peaks.length * 3} 100" preserveAspectRatio="none" aria-hidden="true">
        ${bars}
        <line data-place=${which} x1="-5" x2="-5" y1="0" y2="100" vector-effect="non-scaling-stroke"></line>
      </svg>
    </dd>
  </div>`;
}

function question(acts: AloudActs): TemplateResult {
  return html`<div class="aloud-ask" role="alert">
    <p>${phrase('这段录音还没有留下。')}</p>
    <p class="aloud-acts">
      <button type="button" class="button" @click=${acts.keep}>${phrase('留下')}</button>
      <button type="button" class="button button-quiet" @click=${acts.drop}>${phrase('不要了')}</button>
    </p>
  </div>`;
}

function keptList({ takes, heard }: AloudView, acts: AloudActs): TemplateResult {
  const bytes = takes.reduce((sum, { sound }) => sum + sound.size, 0);
  return html`<section class="aloud-kept" aria-labelledby="kept-title">
    <h3 id="kept-title">
      ${phrase('这本书里留下的录音')}
      <span class="small quiet figures">${phrase('{n} 段，{size}', { n: takes.length, size: sizeText(bytes) })}</span>
    </h3>
    <ul>
      ${takes.map((take) => {
        const { id, words, at, seconds, sound } = take;
        return html`<li>
          <span class="aloud-words">${words}</span>
          <span class="small quiet figures">${dateText(at)} · ${timeText(seconds)} · ${sizeText(sound.size)}</span>
          <span class="aloud-acts small">
            <button type="button" class="link" aria-pressed=${String(heard === id)} @click=${() => acts.hear(id)}>
              ${heard === id ? phrase('停') : phrase('听')}
            </button>
            <button type="button" class="link" @click=${() => acts.download(take)}>${phrase('存成文件')}</button>
            <button type="button" class="link" @click=${() => acts.remove(take)}>${phrase('删掉')}</button>
          </span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** `1:05`. */
function timeText(seconds: number): string {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${String(Math.max(1, Math.round(bytes / 1e3)))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
