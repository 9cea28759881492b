import { childOf, childrenOf, textIn } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';

/** What an item says of one response. */
export interface Declared {
  isSingle: boolean;
  /** The right values, in their order. */
  correct: string[];
  /** Those that give points, where it only says what each is worth. */
  worth: string[];
  /** Texts that give as much as the best one, without regard to case. */
  mapped: string[];
}

/** What an item declares of the response with this identifier. */
export function declaredOf(item: Element, identifier: string | undefined): Declared {
  const declaration = childrenOf(item, 'responseDeclaration').find(
    (one) => one.attributes['identifier'] === identifier,
  );
  const correct = childrenOf(childOf(declaration, 'correctResponse'), 'value').map((value) => textIn(value).trim());
  const entries = childrenOf(childOf(declaration, 'mapping'), 'mapEntry').map(({ attributes }) => ({
    key: attributes['mapKey'] ?? '',
    value: Number(attributes['mappedValue'] ?? 0),
  }));
  const best = Math.max(0, ...entries.map(({ value }) => value));
  return {
    isSingle: (declaration?.attributes['cardinality'] ?? 'single') === 'single',
    correct,
    worth: entries.filter(({ value }) => value > 0).map(({ key }) => key.trim()),
    mapped: best > 0 ? entries.filter(({ value }) => value >= best).map(({ key }) => key.trim()) : [],
  };
}
