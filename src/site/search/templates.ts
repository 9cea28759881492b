import { address } from '@/kit/language/address.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Answer, Filters, Result } from './find.ts';
import type { Piece } from './words.ts';

const filterNames: Record<string, string> = { kind: phrase('类别'), course: phrase('课程') };

/** In the order in which one studies. */
const kinds = [
  ...[phrase('课程'), phrase('课'), phrase('有声书'), phrase('视频'), phrase('展馆'), phrase('全景')],
  ...[phrase('测验'), phrase('通知')],
];

/** A kind as it stands in the index (English pages search the Chinese one), in the page's language. */
const kindName = anyPhrase;

function marked(pieces: Piece[]): (TemplateResult | string)[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? html`<mark>${text}</mark>` : text));
}

/** An entry as in the index at the end of a book: the title, dots, and where it belongs. */
export function resultTemplate({ url, title, kind, course, image, excerpt, sections }: Result): TemplateResult {
  return html`<li class="entry">
    <div class="entry-words">
      <p class="entry-line">
        <a class="entry-title" href=${url} data-result>${marked(title)}</a>
        <span class="dots" aria-hidden="true"></span>
        <span class="entry-kind">${kindName(kind)}</span>
      </p>
      <p class="entry-text">${marked(excerpt)}</p>
      ${
        course && kindName(kind) !== kinds[0]
          ? html`<p class="entry-course">${phrase('见课程《{course}》', { course })}</p>`
          : nothing
      }
      ${sections.length > 0 ? sectionsTemplate(sections) : nothing}
    </div>
    ${image ? html`<img class="entry-picture" src=${image} alt="" width="144" height="108" loading="lazy" />` : nothing}
  </li>`;
}

function sectionsTemplate(sections: Result['sections']): TemplateResult {
  return html`<ul class="entry-sections" aria-label=${phrase('相关的段落')}>
    ${sections.map(({ url, title }) => html`<li><a href=${url} data-result>${marked(title)}</a></li>`)}
  </ul>`;
}

/** Toggle buttons for each filter; a value that would leave nothing is not offered. */
export function filtersTemplate(
  { counts, isCut }: Answer,
  chosen: Filters,
  choose: (filter: string, value: string) => void,
): TemplateResult[] {
  return Object.entries(counts).flatMap(([filter, values]) => {
    const offered = Object.entries(values).sort(([a], [b]) => kinds.indexOf(kindName(a)) - kinds.indexOf(kindName(b)));
    if (offered.length === 0) return [];
    return html`<div class="filter" role="group" aria-label=${filterNames[filter] ?? filter}>
      <span class="filter-name" aria-hidden="true">${filterNames[filter]}</span>
      ${offered.map(([value, count]) => {
        const pressed = chosen[filter] === value ? 'true' : 'false';
        return html`<button type="button" class="tab" aria-pressed=${pressed} @click=${() => choose(filter, value)}>
          ${kindName(value)}${isCut ? nothing : html`<span class="tab-count">${count}</span>`}
        </button>`;
      })}
    </div>`;
  });
}

/** What typed pinyin was read as; each reading can be chosen alone. */
export function readingsTemplate(
  { readings }: Answer,
  chosen: string | undefined,
  choose: (reading: string) => void,
): TemplateResult | typeof nothing {
  if (readings.length === 0) return nothing;
  return html`<div class="readings" role="group" aria-label=${phrase('按拼音查找')}>
    <span>${phrase('按拼音查找：')}</span>
    ${readings.map(
      (reading) =>
        html`<button
          type="button"
          class="reading"
          aria-pressed=${chosen === reading ? 'true' : 'false'}
          @click=${() => choose(reading)}
        >
          ${reading}
        </button>`,
    )}
  </div>`;
}

/** What was searched for on this device. */
export function recentTemplate(searches: string[], forget: (search: string) => void): TemplateResult | typeof nothing {
  if (searches.length === 0) return nothing;
  return html`<section class="recent" aria-label=${phrase('最近的搜索')}>
    <h2 class="recent-title">${phrase('最近的搜索')}</h2>
    <ul>
      ${searches.map(
        (search) =>
          html`<li>
            <a href=${address(`/search/?q=${encodeURIComponent(search)}`)}>${search}</a>
            <button
              type="button"
              class="forget"
              aria-label=${phrase('删去“{search}”', { search })}
              @click=${() => forget(search)}
            >
              ×
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Grey lines where results will stand. */
export const waitingTemplate = html`${[0, 1, 2].map(
  () =>
    html`<li class="entry waiting" aria-hidden="true">
      <p class="bar"></p>
      <p class="bar long"></p>
    </li>`,
)}`;

export function nothingTemplate(query: string, hasFilters: boolean, clear: () => void): TemplateResult {
  return html`<div class="none">
    <p class="none-title display">${phrase('没有找到“{query}”', { query })}</p>
    <ul>
      ${hasFilters ? html`<li><button type="button" class="link" @click=${clear}>${phrase('去掉筛选再找')}</button></li>` : nothing}
      <li>${phrase('换短一些的词：两个字最容易找到，如“支部”“改编”。')}</li>
      <li>${phrase('不会写的字可以打拼音，如 dangzhibu，或只打声母 dzb。')}</li>
      <li>
        ${phrase('也可以翻')}${listLink('/course/', phrase('课程'))}${phrase('、')}${listLink('/lesson/', phrase('全部课'))}${phrase('、')}${listLink('/quiz/', phrase('测验'))}${phrase('。')}
      </li>
    </ul>
  </div>`;
}

function listLink(list: string, name: string): TemplateResult {
  return html`<a href=${address(list)}>${name}</a>`;
}

export function failedTemplate(retry: () => void): TemplateResult {
  return html`<div class="none" role="alert">
    <p class="none-title display">${phrase('搜索没有打开')}</p>
    <p>${phrase('可能是网络断开了。')}</p>
    <p><button type="button" class="button" @click=${retry}>${phrase('再试一次')}</button></p>
  </div>`;
}
