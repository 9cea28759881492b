import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { SittingOfMine } from '@/core/exam/member.ts';
import { address } from '@/kit/language/address.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { ApiError, call } from '@/learner/api.ts';
import { momentText } from './moments.ts';

/** `<x-sittings>`: the member's examinations: open, to come, past. */
class SittingsElement extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren();
    void this.#look();
  }

  async #look(): Promise<void> {
    try {
      const { body } = await call<{ now: number; sittings: SittingOfMine[] }>('/api/exams');
      render(listTemplate(body.sittings), this);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      render(error.status === 401 ? signInTemplate() : troubleTemplate(error, () => void this.#look()), this);
    }
  }
}

function listTemplate(sittings: readonly SittingOfMine[]): TemplateResult {
  if (sittings.length === 0)
    return html`<p class="display">${phrase('现在没有考试。')}</p>
      <p class="quiet">${phrase('组织者安排了考试，这里和首页就会出现。')}</p>`;
  const groups = [
    { state: 'open', title: phrase('正在进行') },
    { state: 'coming', title: phrase('将要开始') },
    { state: 'past', title: phrase('已经结束') },
  ] as const;
  return html`${groups.map(({ state, title }) => {
    const own = sittings.filter((one) => one.state === state);
    // What is over is looked for from the end.
    if (state === 'past') own.reverse();
    return own.length === 0
      ? nothing
      : html`<section class="exam-list ${state}">
          <h2>${title}</h2>
          <ul role="list">
            ${own.map(itemTemplate)}
          </ul>
        </section>`;
  })}`;
}

function itemTemplate(sitting: SittingOfMine): TemplateResult {
  const { state, title, opens, closes, minutes, questions, mine } = sitting;
  const when = state === 'coming' ? opens : closes;
  return html`
    <li>
      <a href=${address(`/exam/${sitting.id}/`)}>
        <b>${title}</b>
        <span class="quiet">
          ${phrase('{n} 题', { n: questions })} · ${phrase('{n} 分钟', { n: minutes })} ·
          ${
            state === 'coming'
              ? phrase('{time} 开始', { time: momentText(when) })
              : state === 'open'
                ? phrase('{time} 截止', { time: momentText(when) })
                : phrase('{time} 结束', { time: momentText(when) })
          }
        </span>
        <span class="standing">${standingText(sitting, mine.at(-1))}</span>
      </a>
    </li>
  `;
}

function standingText(sitting: SittingOfMine, last: SittingOfMine['mine'][number] | undefined): string {
  if (last === undefined) {
    if (sitting.state === 'open') return phrase('还没有开始答');
    return sitting.state === 'past' ? phrase('没有参加') : '';
  }
  if (last.submitted === null) return phrase('答题中');
  const best = sitting.mine.flatMap(({ score }) => score?.points ?? []);
  return best.length > 0 ? phrase('{n} 分', { n: Math.max(...best) }) : phrase('已交卷');
}

function signInTemplate(): TemplateResult {
  return html`<p class="display">${phrase('请先登录')}</p>
    <p>${phrase('登录以后，这里是你的考试。')}</p>
    <p><a class="button" href=${address('/sign-in/')}>${phrase('登录')}</a></p>`;
}

function troubleTemplate({ problem }: ApiError, again: () => void): TemplateResult {
  return html`<p class="display">${problem ? anyPhrase(problem.title) : phrase('连不上网站')}</p>
    <p>${problem ? anyPhrase(problem.detail) : phrase('请看看网络，再试一次。')}</p>
    <p><button type="button" class="button" @click=${again}>${phrase('再试一次')}</button></p>`;
}

customElements.define('x-sittings', SittingsElement);
