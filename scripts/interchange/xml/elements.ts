import type { Element } from './read-xml.ts';

export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string';
}

/** The elements directly inside, all or those of a name. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name),
  );
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** Every element of one of these names inside, at any depth, in the order of the text. */
export function allOf(element: Element, ...names: string[]): Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...allOf(child, ...names),
  ]);
}

/** All text inside. */
export function textIn(element: Element | undefined): string {
  return (element?.children ?? []).map((child) => (isElement(child) ? textIn(child) : child)).join('');
}
