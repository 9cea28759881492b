import { phrase } from '@/kit/language/phrase.ts';
import { render } from 'lit-html';
import { find, type Answer, type Filters } from './find.ts';
import { loadPagefind } from './pagefind.ts';
import { forgetSearch, recentSearches, rememberSearch } from './recent.ts';
import * as templates from './templates.ts';
import { cleanQuery } from './words.ts';

const pageLength = 12;

/** `<x-search>`: makes the plain form search while one types. Nothing is loaded before the field is used. */
class SearchElement extends HTMLElement {
  private filters: Filters = {};
  private reading: string | undefined;
  private answer: Answer | undefined;
  /** How many results stand on the page. */
  private shown = 0;
  /** Counts searches: an answer that arrives after the next search has begun is dropped. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { field } = this;
    // Not when the field gets the focus: the page gives it that itself.
    field.addEventListener('keydown', () => void loadPagefind().catch(() => undefined), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.reading = undefined;
      this.timer = setTimeout(() => void this.search(), 180);
    });
    this.child('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.query) rememberSearch(this.query);
      void this.search();
    });
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-result]') && this.query)
        rememberSearch(this.query);
    });
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.child('[data-more]', HTMLButtonElement).addEventListener('click', () => this.showMore());

    const { q = '', ...filters } = Object.fromEntries(new URLSearchParams(location.search));
    if (q) field.value = q;
    this.filters = filters;
    this.showRecent();
    if (this.query) void this.search();
    else field.focus({ preventScroll: true });
  }

  private get field(): HTMLInputElement {
    return this.child('input', HTMLInputElement);
  }

  private get query(): string {
    return cleanQuery(this.field.value);
  }

  private child<T extends Element>(selector: string, kind: abstract new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`<x-search> lacks ${selector}`);
    return found;
  }

  private async search(): Promise<void> {
    this.turn += 1;
    const { turn, query } = this;
    this.keepInAddress(query);
    this.toggleAttribute('data-idle', query === '');
    if (query === '') {
      this.show(undefined);
      this.announce('');
      this.showRecent();
      return;
    }
    if (this.shown === 0) render(templates.waitingTemplate, this.list);
    this.list.setAttribute('aria-busy', 'true');
    render('', this.message);
    try {
      const answer = await find(query, this.filters, this.reading);
      if (turn === this.turn) this.show(answer);
    } catch {
      if (turn !== this.turn) return;
      this.show(undefined);
      render(
        templates.failedTemplate(() => void this.search()),
        this.message,
      );
    }
  }

  private showMore(): void {
    const before = this.shown;
    if (this.answer) this.show(this.answer, before + pageLength);
    this.querySelectorAll<HTMLElement>('.entry-title')[before]?.focus();
  }

  private show(answer: Answer | undefined, count = pageLength): void {
    this.answer = answer;
    const results = answer?.results.slice(0, count) ?? [];
    this.shown = results.length;
    this.list.removeAttribute('aria-busy');
    render(results.map(templates.resultTemplate), this.list);
    this.child('[data-more]', HTMLButtonElement).hidden = results.length === (answer?.results.length ?? 0);
    const filters = this.child('[data-filters]', HTMLElement);
    render(answer ? templates.filtersTemplate(answer, this.filters, (...one) => this.choose(...one)) : '', filters);
    const readings = this.child('[data-readings]', HTMLElement);
    render(answer ? templates.readingsTemplate(answer, this.reading, (one) => this.read(one)) : '', readings);
    if (!answer) return;
    const { length } = answer.results;
    this.announce(
      answer.isCut
        ? phrase('只列最相关的 {count} 条', { count: length })
        : phrase('找到 {count} 条', { count: length }),
    );
    if (length > 0) return;
    this.announce(phrase('没有找到'));
    const clear = (): void => {
      this.filters = {};
      void this.search();
    };
    const hasFilters = Object.keys(this.filters).length > 0;
    render(templates.nothingTemplate(this.query, hasFilters, clear), this.message);
  }

  private choose(filter: string, value: string): void {
    const { [filter]: before, ...others } = this.filters;
    this.filters = before === value ? others : { ...others, [filter]: value };
    void this.search();
  }

  private read(reading: string): void {
    this.reading = this.reading === reading ? undefined : reading;
    void this.search();
  }

  private showRecent(): void {
    const forget = (search: string): void => {
      forgetSearch(search);
      this.showRecent();
      this.field.focus();
    };
    render(templates.recentTemplate(recentSearches(), forget), this.child('[data-recent]', HTMLElement));
  }

  private keepInAddress(query: string): void {
    const parameters = new URLSearchParams(query ? { q: query, ...this.filters } : {});
    history.replaceState(null, '', `?${parameters.toString()}`.replace(/^\?$/, location.pathname));
  }

  private announce(text: string): void {
    this.child('[role="status"]', HTMLElement).textContent = text;
  }

  private get list(): HTMLElement {
    return this.child('[data-results]', HTMLElement);
  }

  private get message(): HTMLElement {
    return this.child('[data-message]', HTMLElement);
  }

  private get links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-result]')];
  }

  /** Arrows walk from the field through the results and back; Esc empties the field, then goes back. */
  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { field, links } = this;
    const at = links.findIndex((link) => link === document.activeElement);
    const isInField = document.activeElement === field;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!isInField) field.focus();
      else if (field.value === '') history.back();
      else {
        field.value = '';
        void this.search();
      }
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (isInField || at >= 0)) {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (isInField && event.key === 'ArrowUp') return;
      event.preventDefault();
      (next < 0 ? field : links[Math.min(next, links.length - 1)])?.focus();
    }
  }
}

customElements.define('x-search', SearchElement);
