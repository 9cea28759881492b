import { html, nothing, type TemplateResult } from 'lit-html';
import type * as z from 'zod/mini';
import type { SeenWhen, sittingAnswer, SittingOfMine } from '@/core/exam/member.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { momentText } from './moments.ts';

export type Sitting = z.infer<typeof sittingAnswer>['sitting'];

/** An examination before it is begun, between attempts, and when it is over. */
export function beforeTemplate(sitting: Sitting, isBusy: boolean, begin: () => void): TemplateResult {
  const open = sitting.mine.find(({ submitted }) => submitted === null);
  const left = sitting.attempts - sitting.mine.length;
  const canBegin = open !== undefined || (sitting.state === 'open' && left > 0);
  return html`
    <header class="exam-head">
      <p class="exam-kind">${phrase('考试')}</p>
      <h1>${sitting.title}</h1>
    </header>
    <dl class="exam-facts">
      ${fact(phrase('题数'), phrase('{n} 题，{points} 分', { n: sitting.questions, points: sitting.points }))}
      ${fact(phrase('时限'), phrase('{n} 分钟', { n: sitting.minutes }))}
      ${fact(phrase('及格'), phrase('{n} 分', { n: Math.ceil((sitting.pass * sitting.points) / 50) / 2 }))}
      ${fact(phrase('次数'), phrase('最多 {n} 次', { n: sitting.attempts }))}
      ${fact(phrase('开始'), momentText(sitting.opens))} ${fact(phrase('结束'), momentText(sitting.closes))}
    </dl>
    ${sitting.mine.length > 0 ? attemptsTemplate(sitting) : nothing}
    ${
      canBegin
        ? html`
            <section class="exam-notes" aria-labelledby="notes-title">
              <h2 id="notes-title">${phrase('考前须知')}</h2>
              ${sitting.instructions
                .split('\n')
                .filter((line) => line.trim() !== '')
                .map((line) => html`<p>${line}</p>`)}
              <p>
                ${phrase('按下按钮就开始计时，到时间自动交卷；结束时间一到，没有用完的时间也不再计。时间以服务器为准。')}
              </p>
              <p>${seenText(sitting, sitting.attempts > 1)}</p>
            </section>
            <p class="exam-go">
              <button type="button" class="button" data-begin ?disabled=${isBusy} @click=${begin}>
                ${open ? phrase('接着答题') : phrase('开始答题')}
              </button>
            </p>
          `
        : html`<p class="exam-why">${whyNot(sitting, left)}</p>`
    }
    <p><a href=${address('/exam/')}>${phrase('全部考试')}</a></p>
  `;
}

function fact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function attemptsTemplate({ mine }: SittingOfMine): TemplateResult {
  return html`
    <section aria-labelledby="mine-title">
      <h2 id="mine-title">${phrase('我的作答')}</h2>
      <ol class="exam-mine" role="list">
        ${mine.map(
          ({ id, began, submitted, score }, index) => html`
            <li>
              <span>${phrase('第 {n} 次', { n: index + 1 })}</span>
              <span class="quiet">${momentText(began)}</span>
              <span>
                ${
                  submitted === null
                    ? phrase('还没有交卷')
                    : score === null
                      ? phrase('已交卷，成绩还没有公布')
                      : phrase('得 {points} 分，{verdict}', {
                          points: score.points,
                          verdict: score.passed ? phrase('及格') : phrase('没有及格'),
                        })
                }
              </span>
              ${submitted === null ? nothing : html`<a href="#result-${id}">${phrase('看结果')}</a>`}
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

function whyNot({ state, opens, mine }: Sitting, left: number): string {
  if (state === 'coming') return phrase('还没有开始。{time} 起可以答题。', { time: momentText(opens) });
  if (state === 'past') return mine.length > 0 ? phrase('考试已经结束。') : phrase('考试已经结束，没有参加。');
  return left > 0 ? '' : phrase('作答次数已经用完。');
}

/**
 * When scores and answers can be seen.
 * @param hasMore whether there is more than one attempt: answers then wait for the last of them
 */
export function seenText({ scores, answers }: { scores: SeenWhen; answers: SeenWhen }, hasMore: boolean): string {
  const when = {
    submitted: { scores: phrase('交卷后看得到成绩'), answers: phrase('交卷后看得到答案和解析') },
    closed: { scores: phrase('考试结束后公布成绩'), answers: phrase('考试结束后公布答案和解析') },
    never: { scores: phrase('成绩由组织者另行通知'), answers: phrase('答案不公布') },
  };
  const later = phrase('次数用完或考试结束以后看得到答案和解析');
  const seen = answers === 'submitted' && hasMore ? later : when[answers].answers;
  return phrase('{scores}；{answers}。', { scores: when[scores].scores, answers: seen });
}
