/**
 * JSON with sorted keys: equal for equal values, however they were sent. NUL and halves of surrogate pairs stand in it as
 * escapes, so that every database can store it as text.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
