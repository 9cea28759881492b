import { html, nothing, type TemplateResult } from 'lit-html';
import { languageTags } from '@/core/language/language.ts';
import { phrase, wordsLanguage } from '@/kit/language/phrase.ts';
import type { KeptList } from './kept-list.ts';
import { progressTemplate, type Working } from './progress.template.ts';
import { sizeText } from './size.ts';
import { kindWords } from './words.ts';

/** What the page can be told to do. */
export interface Acts {
  update(names: string[]): void;
  remove(name: string): void;
  askRemoveAll(isAsking: boolean): void;
  removeAll(): void;
  persist(): void;
  install(): void;
}

export interface OfflineView {
  list: KeptList;
  /** The update under way. */
  working: Working | undefined;
  /** What went wrong, or was answered. */
  said: string;
  isAskingRemoval: boolean;
  canInstall: boolean;
}

export function offlineTemplate(view: OfflineView, acts: Acts): TemplateResult {
  const { list, working, said } = view;
  return html`
    ${list.works.length === 0 ? emptyTemplate() : worksTemplate(view, acts)}
    <section aria-labelledby="space-title">
      <h2 id="space-title">${phrase('占用的空间')}</h2>
      <div>
        <p class="figures">
          ${phrase('离线内容一共 {size}，几处共用的只算一次。', { size: sizeText(list.bytes) })}
          ${list.free === undefined ? nothing : phrase('浏览器给本站的地方还剩约 {size}。', { size: sizeText(list.free) })}
        </p>
        ${persistenceTemplate(list, acts)}
        ${
          view.canInstall
            ? html`<p class="acts">
                <button type="button" class="button button-quiet" @click=${acts.install}>
                  ${phrase('把学廊安装到这台设备')}
                </button>
              </p>`
            : nothing
        }
        <p role="status">${working ? progressTemplate(phrase('正在更新'), working) : said}</p>
      </div>
    </section>
    <section aria-labelledby="shared-title">
      <h2 id="shared-title">${phrase('公用的设备')}</h2>
      <p>
        ${phrase('这里存的只是公开的课和测验，没有任何人的学习记录；退出登录以后它们还在，下一个人也能用。不想留下，可以全部移除。')}
      </p>
    </section>
  `;
}

function emptyTemplate(): TemplateResult {
  return html`<section class="empty" aria-label=${phrase('存着的内容')}>
    <h2>${phrase('存着的内容')}</h2>
    <div>
      <p class="display">${phrase('还没有存下什么。')}</p>
      <p class="quiet">${phrase('打开一门课或一节课，点标题下面的“离线保存”。存之前会告诉你有多大。')}</p>
      <p><a class="button" href="/course/">${phrase('去看课程')}</a></p>
    </div>
  </section>`;
}

function worksTemplate({ list, working, isAskingRemoval }: OfflineView, acts: Acts): TemplateResult {
  const newer = list.works.filter(({ standing }) => standing.state === 'newer').map(({ kept }) => kept.name);
  return html`<section aria-labelledby="works-title">
    <h2 id="works-title">${phrase('存着的内容')}</h2>
    <div>
      <ul class="works">
        ${list.works.map((work) => workTemplate(work, working !== undefined, acts))}
      </ul>
      <p class="acts">
        ${
          newer.length > 1
            ? html`<button
                type="button"
                class="button"
                ?disabled=${working !== undefined}
                @click=${() => acts.update(newer)}
              >
                ${phrase('全部更新')}
              </button>`
            : nothing
        }
        ${
          isAskingRemoval
            ? html`<span role="alert">${phrase('真的全部移除吗？')}</span>
                <button type="button" class="button" @click=${acts.removeAll}>${phrase('全部移除')}</button>
                <button type="button" class="button button-quiet" @click=${() => acts.askRemoveAll(false)}>
                  ${phrase('不移除')}
                </button>`
            : html`<button
                type="button"
                class="button button-quiet"
                ?disabled=${working !== undefined}
                @click=${() => acts.askRemoveAll(true)}
              >
                ${phrase('全部移除…')}
              </button>`
        }
      </p>
    </div>
  </section>`;
}

function workTemplate(
  { kept, bytes, standing }: KeptList['works'][number],
  isBusy: boolean,
  acts: Acts,
): TemplateResult {
  const { name, title, pages, at } = kept;
  const states = {
    current: phrase('已是最新'),
    newer: phrase('网站上有更新，要下载 {size}', { size: sizeText(standing.bytes) }),
    gone: phrase('网站上已经撤下，这里的还能看'),
    unknown: '',
  };
  const facts = [
    kindWords(name),
    pages.length > 1 ? phrase('{n} 页', { n: pages.length }) : '',
    sizeText(bytes),
    phrase('{date} 存下', { date: new Date(at).toLocaleDateString(languageTags[wordsLanguage()]) }),
    states[standing.state],
  ].filter(Boolean);
  return html`<li data-kept=${name}>
    <div class="work">
      <span>
        <a class="title" href=${pages[0]?.[0] ?? '/'}>${title}</a>
        <span class="small quiet figures">${facts.join(' · ')}</span>
      </span>
      <span class="keep-line small">
        ${
          standing.state === 'newer'
            ? html`<button
                type="button"
                class="link"
                aria-label=${phrase('更新《{title}》', { title })}
                ?disabled=${isBusy}
                @click=${() => acts.update([name])}
              >
                ${phrase('更新')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="link"
          aria-label=${phrase('移除《{title}》', { title })}
          ?disabled=${isBusy}
          @click=${() => acts.remove(name)}
        >
          ${phrase('移除')}
        </button>
      </span>
    </div>
    ${
      pages.length > 1
        ? html`<details>
            <summary>${phrase('里面的每一课')}</summary>
            <ul class="inside">
              ${pages.slice(1).map(([path, page]) => html`<li><a href=${path}>${page}</a></li>`)}
            </ul>
          </details>`
        : nothing
    }
  </li>`;
}

function persistenceTemplate({ works, isPersisted }: KeptList, acts: Acts): TemplateResult | typeof nothing {
  if (isPersisted === undefined || works.length === 0) return nothing;
  if (isPersisted) return html`<p>${phrase('浏览器答应长期保留，不会自动清理。')}</p>`;
  return html`<p>${phrase('磁盘紧张时，浏览器可能自己清理这些内容。')}</p>
    <p class="acts">
      <button type="button" class="button button-quiet" @click=${acts.persist}>${phrase('请浏览器长期保留')}</button>
    </p>`;
}
