/** The collection id of a work: the `id` it gives itself, which the content check holds equal to its folder. */
export function workId({ entry, data }: { entry: string; data: Record<string, unknown> }): string {
  return typeof data['id'] === 'string' ? data['id'] : (entry.split('/')[0] ?? entry);
}
