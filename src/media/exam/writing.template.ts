import { html, nothing, type TemplateResult } from 'lit-html';
import type { PaperOfMine } from '@/core/exam/member.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Standing } from './keeper.ts';
import { leftText, savedText } from './moments.ts';

/** What is shown around the question while an attempt is written. */
export interface Writing {
  paper: PaperOfMine;
  current: number;
  answered: ReadonlySet<number>;
  flagged: ReadonlySet<number>;
  standing: Standing;
  /** Milliseconds. */
  left: number;
  isTimeShown: boolean;
  isAsking: boolean;
  isSubmitting: boolean;
  /** What happened that should be known. */
  said: string;
}

export interface WritingActs {
  go(question: number): void;
  flag(): void;
  showTime(): void;
  ask(isAsking: boolean): void;
  submit(): void;
}

export function writingTemplate(view: Writing, acts: WritingActs): TemplateResult {
  const { paper, current, flagged, left, isTimeShown, said } = view;
  const last = paper.questions.length - 1;
  return html`
    <div class="exam-bar">
      <h1>${paper.title}</h1>
      <p class="exam-saved ${view.standing.state}" role="status">${standingText(view.standing)}</p>
      <p class="exam-time ${left < 300_000 ? 'short' : ''}">
        ${
          isTimeShown
            ? html`<span class="quiet">${phrase('还剩')}</span>
                <span role="timer" class="figures">${leftText(left)}</span>`
            : nothing
        }
        <button type="button" class="link" @click=${acts.showTime}>
          ${isTimeShown ? phrase('隐藏时间') : phrase('显示时间')}
        </button>
      </p>
    </div>
    ${
      view.standing.state === 'signed-out'
        ? html`<p class="exam-said" role="alert">
            ${phrase('登录已经过期。答案都在这台设备上，')}<a href=${address('/sign-in/')} target="_blank"
              >${phrase('请在新窗口登录')}</a
            >${phrase('，回来会自动保存。')}
          </p>`
        : nothing
    }
    ${said === '' ? nothing : html`<p class="exam-said" role="alert">${said}</p>`}
    <div class="exam-desk">
      <div class="exam-main" ?inert=${left === 0}>
        <p class="exam-part">${partTitle(paper, current)}</p>
        <div data-sheets></div>
        <div class="exam-steps">
          <button
            type="button"
            class="button button-quiet"
            ?disabled=${current === 0}
            @click=${() => acts.go(current - 1)}
          >
            ${phrase('上一题')}
          </button>
          <button
            type="button"
            class="button button-quiet flag"
            aria-pressed=${flagged.has(current)}
            @click=${acts.flag}
          >
            ${flagged.has(current) ? phrase('已标“再看看”') : phrase('再看看')}
          </button>
          ${
            current === last
              ? html`<button type="button" class="button" @click=${() => acts.ask(true)}>${phrase('交卷')}</button>`
              : html`<button type="button" class="button" @click=${() => acts.go(current + 1)}>
                  ${phrase('下一题')}
                </button>`
          }
        </div>
      </div>
      ${cardTemplate(view, acts)}
    </div>
    ${view.isAsking ? askTemplate(view, acts) : nothing}
  `;
}

function standingText({ state, at, waiting }: Standing): string {
  if (state === 'saving') return phrase('正在保存……');
  if (state === 'saved') return savedText(at);
  return phrase('连不上网站：{n} 处还没有保存，都在这台设备上，会自动重试', { n: waiting });
}

function partTitle({ parts }: PaperOfMine, question: number): string {
  let first = 0;
  for (const { title, questions } of parts) {
    if (question < first + questions) return title;
    first += questions;
  }
  return '';
}

/** The card: all questions at a glance, part by part. */
function cardTemplate({ paper, current, answered, flagged, left }: Writing, acts: WritingActs): TemplateResult {
  let next = 0;
  return html`
    <nav class="exam-card" aria-label=${phrase('答题卡')}>
      <h2>${phrase('答题卡')}</h2>
      <p class="quiet">${phrase('答了 {done} / {all} 题', { done: answered.size, all: paper.questions.length })}</p>
      ${paper.parts.map(({ title, questions }) => {
        const first = next;
        next += questions;
        return html`
          ${title === '' ? nothing : html`<h3>${title}</h3>`}
          <ol role="list">
            ${Array.from({ length: questions }, (_, index) => {
              const question = first + index;
              const states = [
                answered.has(question) ? phrase('已答') : phrase('未答'),
                ...(flagged.has(question) ? [phrase('再看看')] : []),
              ];
              return html`<li>
                <button
                  type="button"
                  class="${answered.has(question) ? 'answered' : ''} ${flagged.has(question) ? 'flagged' : ''}"
                  aria-current=${question === current ? 'step' : 'false'}
                  aria-label=${phrase('第 {n} 题，{state}', { n: question + 1, state: states.join(phrase('，')) })}
                  @click=${() => acts.go(question)}
                >
                  ${question + 1}
                </button>
              </li>`;
            })}
          </ol>
        `;
      })}
      <p class="exam-legend quiet" aria-hidden="true">
        <span class="answered"></span>${phrase('已答')} <span></span>${phrase('未答')}
        <span class="flagged"></span>${phrase('再看看')}
      </p>
      <button type="button" class="button button-quiet" ?disabled=${left === 0} @click=${() => acts.ask(true)}>
        ${phrase('交卷')}
      </button>
    </nav>
  `;
}

function askTemplate({ paper, answered, flagged, standing, isSubmitting }: Writing, acts: WritingActs): TemplateResult {
  const open = paper.questions.flatMap((_, index) => (answered.has(index) ? [] : [index]));
  return html`
    <dialog class="exam-ask" aria-labelledby="ask-title" @cancel=${() => acts.ask(false)}>
      <h2 id="ask-title">${phrase('现在交卷吗？')}</h2>
      ${
        open.length === 0
          ? html`<p>${phrase('{n} 题都答了。', { n: paper.questions.length })}</p>`
          : html`<p>${phrase('还有 {n} 题没有答：', { n: open.length })}</p>
              <p class="exam-open">
                ${open.map(
                  (question) =>
                    html`<button type="button" class="link" @click=${() => acts.go(question)}>
                      ${phrase('第 {n} 题', { n: question + 1 })}
                    </button>`,
                )}
              </p>`
      }
      ${
        flagged.size === 0
          ? nothing
          : html`<p>
              ${phrase('标了“再看看”的有：')}
              ${[...flagged]
                .sort((a, b) => a - b)
                .map((question) => phrase('第 {n} 题', { n: question + 1 }))
                .join(phrase('、'))}
            </p>`
      }
      <p>${phrase('交卷以后不能再改。')}</p>
      ${
        standing.state === 'offline'
          ? html`<p class="exam-said">
              ${phrase('现在连不上网站，连上以后才能交卷；不交也没关系，到时间会自动交卷。')}
            </p>`
          : nothing
      }
      <p class="choices">
        <button type="button" class="button" data-submit ?disabled=${isSubmitting} @click=${acts.submit}>
          ${isSubmitting ? phrase('正在交卷……') : phrase('交卷')}
        </button>
        <button type="button" class="button button-quiet" @click=${() => acts.ask(false)}>
          ${phrase('再检查一下')}
        </button>
      </p>
    </dialog>
  `;
}
