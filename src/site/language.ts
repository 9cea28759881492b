import { inLanguage, languages, splitLanguage } from '@/core/language/language.ts';

/** The storage key; `Layout.astro` reads it in a line of its own before the first paint. */
const languageKey = 'xuelang-language';

/** Lets the links of Languages.astro remember the choice on this device, and stay at the same place. */
export function listenForLanguage(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-language]') : null;
    const language = languages.find((one) => one === link?.dataset['language']);
    if (!language || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      localStorage.setItem(languageKey, language);
    } catch {
      return; // No storage (private mode): the link leads there, for this time.
    }
    event.preventDefault();
    const there = inLanguage(splitLanguage(location.pathname).address, language);
    if (there === location.pathname) location.reload();
    else location.assign(there + location.search + location.hash);
  });
}
