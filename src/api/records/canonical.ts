/**
 * JSON with sorted keys, whole numbers before all others: equal for equal values, however they were sent. NUL and halves
 * of surrogate pairs stand in it as escapes, so that every database can store it as text.
 * @param value what JSON can say; keys without a value are left out
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  let text = '';
  for (const key of sortedKeys(value)) {
    const part = (value as { [key: string]: unknown })[key];
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(part)}`;
  }
  return `{${text}}`;
}

/** Objects have keys that are whole numbers in front, in their own order; so what was stored before is in it, too. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  const hasNumbers = /^\d/.test(keys[0] ?? '');
  keys.sort();
  return hasNumbers ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}
