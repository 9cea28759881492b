import { html, nothing, type TemplateResult } from 'lit-html';
import type { GuideCommand } from '@/core/guide/command.ts';
import type { GuidedScreen, LoggedVisit, RunningVisit, VisitDetails } from '@/core/guide/visit.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { detailFields, readDetails, summaryTemplate } from './ending.template.ts';
import { clockText } from './clock-text.ts';
import type { Tool } from './picture.ts';
import type { Stop, Tour } from './speech.ts';
import { steeringTemplate, toolsTemplate } from './steering.template.ts';
import type { Way } from './way.ts';
import { worksTemplate } from './works.template.ts';

/** All that the guide's page shows. */
export interface GuideView {
  stage: ('loading' | 'sign-in' | 'not-a-guide' | 'idle' | 'taken') | ('asking' | 'leading' | 'ended' | 'trouble');
  /** What went wrong, or whom it is about. */
  sentence: string;
  visit: RunningVisit | undefined;
  screens: GuidedScreen[];
  works: KioskWork[];
  tours: Tour[];
  way: Way;
  /** Whether a film or a voice plays on the screens. */
  isPlaying: boolean;
  /** How loud the screens are at most, from 0 to 1; undefined: not known. */
  level: number | undefined;
  tool: Tool;
  offline: boolean;
  /** Another guide asks for a screen. */
  asked: { screen: string; title: string; from: string } | undefined;
  summary: LoggedVisit | undefined;
  /** Whether the phone stays on by itself. */
  awake: boolean;
  isEnding: boolean;
  /** The server's clock. */
  now: number;
  own: string;
  picture: HTMLElement;
  acts: {
    command(command: GuideCommand): void;
    step(by: 1 | -1): void;
    go(stop: Stop): void;
    /** What is to be heard where one is. */
    play(): void;
    enterRoom(room: NonNullable<Stop['room']>): void;
    open(work: KioskWork): void;
    choose(tour: Tour | undefined): void;
    setTool(tool: Tool): void;
    note(text: string): void;
    details(details: VisitDetails): void;
    release(screen: string, allow: boolean | null): void;
    askForScreen(): void;
    giveUp(): void;
    setEnding(isEnding: boolean): void;
    end(details: VisitDetails): void;
  };
}

export function guideTemplate(view: GuideView): TemplateResult {
  const { stage, sentence, acts } = view;
  switch (stage) {
    case 'loading':
      return plain('讲解', html`<p class="quiet">正在打开……</p>`);
    case 'sign-in':
      return plain(
        '先登录，再讲解',
        html`<p>讲解员要登录。登录以后会自动回到这里，接着配对。</p>
          <p><a class="button" href="/sign-in/">登录</a></p>`,
      );
    case 'not-a-guide':
      return plain(
        '您还不是讲解员',
        html`<p>${sentence}，带屏讲解要有“讲解员”角色。请组织员或管理员在“管理 · 人员”里给您加上，再扫一次。</p>`,
      );
    case 'idle':
      return plain(
        '扫屏幕上的码',
        html`${said(sentence)}
          <p>在要用的屏幕上点“讲解”，再用手机相机或微信扫屏幕上的码。扫一块屏就开始；再扫别的屏，几块一起走。</p>
          <ol class="how">
            <li>碰一下屏幕，点<strong>讲解</strong></li>
            <li>手机扫码</li>
            <li>选一个作品，开讲</li>
          </ol>`,
      );
    case 'taken':
      return plain(
        '这块屏有人正在讲解',
        html`<p>${sentence}</p>
          <div class="pair">
            <button type="button" class="button" @click=${acts.askForScreen}>请对方交给我</button>
            <button type="button" class="button button-quiet" @click=${acts.giveUp}>算了</button>
          </div>`,
      );
    case 'asking':
      return plain(
        '已经问对方了',
        html`<p>对方在手机上点“交给他”，这块屏就跟着您走。</p>
          <button type="button" class="button button-quiet" @click=${acts.giveUp}>不等了</button>`,
      );
    case 'trouble':
      return plain(
        '打不开',
        html`${said(sentence)}<button type="button" class="button" @click=${() => location.reload()}>再试一次</button>`,
      );
    case 'ended':
      return summaryTemplate(view.summary!);
    case 'leading':
      return leading(view);
  }
}

function plain(title: string, content: TemplateResult): TemplateResult {
  return html`<section class="plain-view">
    <h1>${title}</h1>
    ${content}
  </section>`;
}

function said(sentence: string): TemplateResult | typeof nothing {
  return sentence === '' ? nothing : html`<p class="said" role="alert">${sentence}</p>`;
}

function leading(view: GuideView): TemplateResult {
  const { visit, offline, sentence, asked, acts, isEnding } = view;
  if (!visit) return plain('讲解', html``);
  const { state } = visit;
  return html`
    <h1 class="visually-hidden">讲解</h1>
    ${top(view, visit)}
    ${offline ? html`<p class="said" role="alert">手机和服务器断开了，正在重连。两分钟连不上，屏幕会自己回去。</p>` : nothing}
    ${said(sentence)}
    ${
      asked === undefined
        ? nothing
        : html`<section class="asked" role="alertdialog" aria-label="有人想接手">
            <p><strong>${asked.from}</strong>想接手“${asked.title}”。</p>
            <div class="pair">
              <button type="button" class="button button-quiet" @click=${() => acts.release(asked.screen, false)}>
                我还在讲
              </button>
              <button type="button" class="button" @click=${() => acts.release(asked.screen, true)}>交给他</button>
            </div>
          </section>`
    }
    ${isEnding ? ending(view, visit) : nothing}
    <section class="screen-room" aria-label="屏幕" ?hidden=${isEnding}>
      ${view.picture}
      ${state.address === null ? html`<p class="quiet empty">选一个作品，屏幕就打开它。</p>` : toolsTemplate(view)}
    </section>
    ${isEnding ? nothing : html`${state.address === null ? nothing : steeringTemplate(view)} ${worksTemplate(view)} ${foot(view, visit)}`}
  `;
}

function top({ screens, now, awake }: GuideView, visit: RunningVisit): TemplateResult {
  const { planned, started, group } = visit;
  const seconds = Math.max(0, (now - started) / 1000);
  const over = planned !== null && seconds > planned * 60;
  return html`
    <header class="top">
      <p class="time figures ${over ? 'over' : ''}">
        <strong>${clockText(seconds)}</strong>${planned === null ? nothing : html` / ${planned} 分`}
      </p>
      <p class="group">${group === '' ? '自由讲解' : group}</p>
      <ul class="screens" aria-label="跟着走的屏幕">
        ${screens.map(
          ({ title, here, shows }) =>
            html`<li class=${here ? '' : 'away'}>
              ${title}<span class="small">${here ? (shows?.title ?? '') : '没有联系'}</span>
            </li>`,
        )}
        ${screens.length === 0 ? html`<li class="away">屏幕都回去了，请再扫一次码</li>` : nothing}
      </ul>
      ${awake ? nothing : html`<p class="small quiet">讲解时请别让手机锁屏：把自动锁定调长一些。</p>`}
    </header>
  `;
}

function foot({ acts }: GuideView, visit: RunningVisit): TemplateResult {
  const followAddress = `/guide/follow/#${visit.follow}`;
  return html`
    <details class="list">
      <summary>团组和时间</summary>
      <form @change=${(event: Event) => acts.details(readDetails(event.currentTarget as HTMLFormElement))}>
        ${detailFields(visit)}
      </form>
    </details>
    <footer class="foot">
      <button type="button" class="button button-quiet" @click=${() => acts.command({ do: 'home' })}>屏幕回首屏</button>
      <button type="button" class="button button-quiet" @click=${() => acts.setEnding(true)}>结束讲解</button>
      <p class="small quiet">
        再扫别的屏幕，它们会一起走。观众扫屏幕角上的码，或者打开<a href=${followAddress} target="_blank">跟随页</a>。
      </p>
    </footer>
  `;
}

function ending({ acts }: GuideView, visit: RunningVisit): TemplateResult {
  return html`<form
    class="ending"
    aria-label="结束讲解"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      acts.end(readDetails(event.currentTarget as HTMLFormElement));
    }}
  >
    <h2>结束这次讲解</h2>
    <p>屏幕会回到自己的画面，这次讲解记进“管理 · 讲解”。</p>
    ${detailFields(visit)}
    <div class="pair">
      <button type="button" class="button button-quiet" @click=${() => acts.setEnding(false)}>接着讲</button>
      <button class="button">结束</button>
    </div>
  </form>`;
}
