import { splitLanguage } from '@/core/language/language.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { render } from 'lit-html';
import { onKeptChange } from './changes.ts';
import { asFailure } from './failure.ts';
import { noteWhetherKept } from './hint.ts';
import { keep } from './keep.ts';
import { readKeptList } from './kept-list.ts';
import { offlineTemplate, type Acts, type OfflineView } from './offline.template.ts';
import { remove } from './remove.ts';
import { room } from './room.ts';
import { failureWords } from './words.ts';
import { deskOf } from './work-files.ts';

/** What Chromium gives a page that could be installed; other browsers have a menu entry of their own. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** `<x-offline>`: lists what is kept, brings it up to date and removes it; or says that a page is not kept. */
class OfflineElement extends HTMLElement {
  #view: OfflineView | undefined;
  #install: InstallEvent | undefined;
  readonly #acts: Acts = {
    update: (names) => void this.#update(names),
    remove: (name) => void remove((kept) => kept.name === name).then(noteWhetherKept),
    askRemoveAll: (isAskingRemoval) => this.#show({ isAskingRemoval }),
    removeAll: () => void this.#removeAll(),
    persist: () => void this.#persist(),
    install: () => void this.#askToInstall(),
  };

  connectedCallback(): void {
    const isElsewhere = splitLanguage(location.pathname).address !== '/offline/';
    for (const words of this.querySelectorAll<HTMLElement>('[data-here]')) words.hidden = isElsewhere;
    for (const words of this.querySelectorAll<HTMLElement>('[data-elsewhere]')) words.hidden = !isElsewhere;
    if (document.documentElement.dataset['keeps'] !== 'yes') return; // The page says why.
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#install = event as InstallEvent;
      this.#show({ canInstall: true });
    });
    onKeptChange(() => void this.#look());
    void this.#look();
  }

  get #content(): HTMLElement {
    return this.querySelector('[data-content]') ?? this;
  }

  /** First what is there; then, as the site answers, what is newer on it. */
  async #look(): Promise<void> {
    for (const ask of [false, true]) this.#show({ list: await readKeptList({ ask }) });
  }

  async #update(names: string[]): Promise<void> {
    const stop = new AbortController();
    const progress = (done: number, total: number): void =>
      this.#show({ working: { done, total, cancel: () => stop.abort() } });
    progress(0, 0);
    let said = phrase('更新好了。');
    try {
      await keep([...new Set(names.map(deskOf)), ...names], { onProgress: progress, signal: stop.signal });
    } catch (error) {
      said = failureWords(asFailure(error, stop.signal), await room());
    }
    this.#show({ working: undefined, said });
  }

  async #removeAll(): Promise<void> {
    await remove(() => true);
    await noteWhetherKept();
    this.#show({ isAskingRemoval: false, said: phrase('都移除了。') });
  }

  async #persist(): Promise<void> {
    const said = (await navigator.storage.persist())
      ? phrase('浏览器答应了。')
      : phrase('浏览器这次没有答应。常来学习，或者把学廊安装到这台设备，再请一次。');
    this.#show({ said });
    await this.#look();
  }

  async #askToInstall(): Promise<void> {
    await this.#install?.prompt();
    this.#show({ canInstall: false });
  }

  #show(change: Partial<OfflineView>): void {
    const before: Omit<OfflineView, 'list'> = {
      working: undefined,
      said: '',
      isAskingRemoval: false,
      canInstall: false,
    };
    const list = change.list ?? this.#view?.list;
    if (!list) {
      // Told before anything was read: shown with the list.
      this.#early = { ...this.#early, ...change };
      return;
    }
    this.#view = { ...before, ...this.#early, ...this.#view, ...change, list };
    render(offlineTemplate(this.#view, this.#acts), this.#content);
  }

  #early: Partial<OfflineView> = {};
}

customElements.define('x-offline', OfflineElement);
