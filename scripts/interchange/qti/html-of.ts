import { isElement } from '../xml/elements.ts';
import { escapeXml } from '../xml/entities.ts';
import type { Element } from '../xml/read-xml.ts';

/** Says what stands for an element; undefined: it stands for itself. */
export type Replace = (element: Element) => string | undefined;

const empty = new Set(['br', 'img', 'hr', 'wbr', 'col', 'source']);

/** What is inside an element, as HTML. */
export function htmlIn(element: Element | undefined, replace: Replace = () => undefined): string {
  return (element?.children ?? [])
    .map((child) => (isElement(child) ? (replace(child) ?? htmlOf(child, replace)) : escapeXml(child)))
    .join('');
}

function htmlOf(element: Element, replace: Replace): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const start = `${element.name}${attributes.join('')}`;
  return empty.has(element.name) ? `<${start}>` : `<${start}>${htmlIn(element, replace)}</${element.name}>`;
}
