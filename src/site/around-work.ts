/**
 * Puts English words around a work while its page is being read in, for who chose English: works have one Chinese page.
 * The build writes this function, the phrasebook and the translator into a file (`_astro/words-en.….js`) that only those
 * readers load, before the first paint; so it refers to nothing outside of itself. What editors wrote stays as it is, and
 * links to pages that are there in English lead to those.
 */
export function translateAroundWork(translate: (text: string) => string | undefined): void {
  const labels = ['aria-label', 'title', 'placeholder', 'data-open-word', 'data-close-word'];
  const interfacePage = /^\/(?:[a-z-]+\/)?(?:[?#]|$)/;

  /** In the text of a work only questions and buttons are the interface's. */
  function isContent(element: Element): boolean {
    if (element.closest('[translate="no"], script, style, svg, .ask')) return true;
    return element.closest('.prose') !== null && element.closest('x-question, button, summary') === null;
  }

  function visitElement(element: Element): void {
    if (isContent(element)) return;
    for (const name of labels) {
      const english = translate(element.getAttribute(name) ?? '');
      if (english !== undefined) element.setAttribute(name, english);
    }
    const name = element.tagName === 'A' ? 'href' : element.tagName === 'FORM' ? 'action' : '';
    const address = name && element.getAttribute(name);
    if (address && interfacePage.test(address)) element.setAttribute(name, `/en${address}`);
    if (element instanceof HTMLTemplateElement) visit(element.content);
  }

  function visit(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node instanceof Element) visitElement(node);
      const parent = node.parentElement;
      if (!(node instanceof Text) || !parent || isContent(parent)) continue;
      const english = translate(node.data);
      if (english === undefined || english === node.data) continue;
      node.data = english;
      parent.lang = 'en';
    }
  }

  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(visit);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
    // The content of a template is read in after the template has been seen.
    for (const template of document.querySelectorAll('template')) visit(template.content);
  });
}
