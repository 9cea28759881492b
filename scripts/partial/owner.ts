import { splitLanguage } from '@/core/language/language.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Sources } from './sources.ts';

/** Tells to which work a page belongs, by its address in any language; undefined for pages of none. */
export function ownerOf(sources: Sources): (path: string) => Activity | undefined {
  const owners = new Map<string, Activity>();
  for (const [activity, { ids }] of Object.entries(sources.works))
    for (const id of ids) owners.set(`${activity.split('/')[0] ?? ''}/${id}`, activity as Activity);
  return (path) => {
    const [kind = '', id = ''] = splitLanguage(path).address.slice(1).split('/');
    return owners.get(`${kind}/${id}`);
  };
}
