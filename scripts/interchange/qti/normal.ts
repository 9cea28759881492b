import { isElement } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';

/** QTI 3 names everything `qti-simple-choice`, QTI 2 `simpleChoice`: all is read as QTI 2. */
export function asQti2(element: Element): Element {
  const isOurs = element.name.startsWith('qti-');
  const attributes = Object.entries(element.attributes).map(([name, value]) => [camel(name), value]);
  return {
    ...element,
    name: isOurs ? camel(element.name.slice(4)) : element.name,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children: element.children.map((child) => (isElement(child) ? asQti2(child) : child)),
  };
}

function camel(name: string): string {
  return name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, next: string) => next.toUpperCase());
}
