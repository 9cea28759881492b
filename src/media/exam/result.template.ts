import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { ResultOfMine } from '@/core/exam/member.ts';
import { reviewLines } from '@/core/exam/review-lines.ts';
import type { Question, Response } from '@/core/marking/question.ts';
import { address } from '@/kit/language/address.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { ApiError } from '@/learner/api.ts';
import { kindNames } from '@/kit/question/words.ts';
import { seenText } from './before.template.ts';
import { momentText } from './moments.ts';

type Reviewed = NonNullable<ResultOfMine['reviewed']>[number];

export interface ResultActs {
  appeal(question: number, text: string): Promise<void>;
  print(): void;
}

/** What came out, as far as it may be seen. */
export function resultTemplate(result: ResultOfMine, acts: ResultActs): TemplateResult {
  const { score, reviewed } = result;
  return html`
    <header class="exam-head">
      <p class="exam-kind">${phrase('考试结果')}</p>
      <h1>${result.title}</h1>
    </header>
    <section class="exam-score" aria-label=${phrase('成绩')}>
      ${
        score === null
          ? html`<p class="display">${phrase('已交卷')}</p>`
          : html`
              <p class="figure"><b>${score.points}</b><span>${phrase('/ {n} 分', { n: result.full })}</span></p>
              <p class="verdict ${score.passed ? 'passed' : ''}">
                ${score.passed ? phrase('及格') : phrase('没有及格')}
              </p>
            `
      }
      <p>
        ${phrase('{time} 交卷，答了 {done} / {all} 题。', {
          time: momentText(result.submitted),
          done: result.answered,
          all: result.questions,
        })}
        ${result.automatic ? phrase('到时间自动交卷。') : nothing}
      </p>
      ${
        result.late === 0
          ? nothing
          : html`<p>
              ${
                result.lateCounts
                  ? phrase('有 {n} 处作答迟到送达，组织者已经计分。', { n: result.late })
                  : phrase('有 {n} 处作答迟到送达，要由组织者决定是否计分。', { n: result.late })
              }
            </p>`
      }
      ${score === null || reviewed === null ? html`<p class="quiet">${seenText(result, result.answers === 'submitted')}</p>` : nothing}
    </section>
    ${reviewed === null ? nothing : reviewTemplate(result, reviewed, acts)}
    <p class="exam-go no-print">
      <a class="button button-quiet" href="#">${phrase('回到考试')}</a>
      <a class="button button-quiet" href=${address('/exam/')}>${phrase('全部考试')}</a>
      <button type="button" class="button button-quiet" @click=${acts.print}>${phrase('打印')}</button>
    </p>
  `;
}

function reviewTemplate({ parts }: ResultOfMine, reviewed: Reviewed[], acts: ResultActs): TemplateResult {
  let next = 0;
  return html`${parts.map(({ title, questions }) => {
    const own = reviewed.slice(next, (next += questions));
    return html`
      <section class="exam-reviewed">
        <h2>${title === '' ? phrase('逐题回看') : title}</h2>
        ${own.map((one) => questionTemplate(one, acts))}
      </section>
    `;
  })}`;
}

function questionTemplate(one: Reviewed, acts: ResultActs): TemplateResult {
  const question = one.key as Question;
  const lines = reviewLines(question, one.response as Response | null);
  const verdict = one.points >= one.full ? 'right' : one.points > 0 ? 'part' : 'wrong';
  const words = { right: phrase('答对了'), part: phrase('答对了一部分'), wrong: phrase('没有得分') };
  return html`
    <article class="exam-question ${verdict}" aria-label=${phrase('第 {n} 题', { n: one.question + 1 })}>
      <p class="kind">
        <b>${one.question + 1}</b> ${anyPhrase(kindNames[question.type])}
        <span class="got"
          >${words[verdict]} · ${phrase('得 {points} / {full} 分', { points: one.points, full: one.full })}</span
        >
      </p>
      <p class="ask">${unsafeHTML(question.ask)}</p>
      ${
        question.type === 'hotspot'
          ? html`<img class="exam-picture" src=${question.picture} alt=${question.alt} loading="lazy" />`
          : nothing
      }
      <ul class="exam-lines" role="list">
        ${lines.map(
          (line) => html`
            <li class="${line.chosen ? 'chosen' : ''} ${line.right ? 'right' : ''}">
              <span class="sign">${line.sign}</span>
              <span>${line.html === '' ? phrase('（没有答）') : unsafeHTML(line.html)}</span>
              <span class="said">
                ${line.chosen ? phrase('你的答案') : nothing}
                ${isOption(question) && line.right ? phrase('正确答案') : nothing}
                ${line.instead === undefined ? nothing : html`${phrase('应为')} ${unsafeHTML(line.instead)}`}
              </span>
            </li>
          `,
        )}
      </ul>
      ${question.explain ? html`<p class="explain">${unsafeHTML(question.explain)}</p>` : nothing}
      ${one.reason === null ? nothing : html`<p class="reason">${phrase('组织者改动了得分：{reason}', { reason: one.reason })}</p>`}
      ${appealTemplate(one, acts)}
    </article>
  `;
}

function isOption({ type }: Question): boolean {
  return type === 'single' || type === 'multiple' || type === 'truefalse' || type === 'hotspot';
}

function appealTemplate({ question, appeal }: Reviewed, acts: ResultActs): TemplateResult {
  if (appeal !== null && appeal.reply !== null)
    return html`<p class="reason">
      ${phrase('我的异议：{text}', { text: appeal.text })}<br />${phrase('答复：{text}', { text: appeal.reply })}
    </p>`;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.querySelector('textarea') as HTMLTextAreaElement;
    const trouble = form.querySelector('.exam-trouble') as HTMLElement;
    trouble.textContent = '';
    if (field.value.trim() === '') return;
    acts.appeal(question, field.value.trim()).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      trouble.textContent = error.problem ? anyPhrase(error.problem.detail) : phrase('连不上网站，请再试一次。');
    });
  };
  return html`
    <details class="exam-appeal no-print">
      <summary>${appeal === null ? phrase('对这一题有异议') : phrase('异议已经送出，等待答复')}</summary>
      <form @submit=${send}>
        <label>
          <span>${phrase('写明理由，组织者会看到并答复')}</span>
          <textarea rows="3" maxlength="500" .value=${appeal?.text ?? ''}></textarea>
        </label>
        <p class="exam-trouble" role="alert"></p>
        <button class="button button-quiet">${phrase('送出')}</button>
      </form>
    </details>
  `;
}
