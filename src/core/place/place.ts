/** The kinds of work, one word each, the same in folders, addresses and records. */
export const kinds = ['course', 'lesson', 'reading', 'hall', 'panorama', 'video', 'quiz', 'rail', 'notice'] as const;

export type Kind = (typeof kinds)[number];

/** A work named in short: `lesson/sanwan`. The activity of a record. */
export type Activity = `${Kind}/${string}`;

/**
 * A place in a work: what progress, bookmarks, links and records all point at.
 * `part` is a section, sentence, exhibit or question; `offset` goes on from its beginning (pixels never: a share from 0
 * to 1 in text, seconds in sound and video).
 */
export interface Place {
  activity: Activity;
  part?: string;
  offset?: number;
}

/** What a work's id may look like. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const activityPattern = new RegExp(`^(?:${kinds.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** Whether a text names a work: a known kind, a slash and a well-formed id of at most 120 characters in all. */
export function isActivity(text: string): text is Activity {
  return text.length <= 120 && activityPattern.test(text);
}

/** The kind and the id in an activity. */
export function splitActivity(activity: Activity): { kind: Kind; id: string } {
  const [kind, id] = activity.split('/') as [Kind, string];
  return { kind, id };
}

/** The address of a place on this site: `/lesson/sanwan/#section`. */
export function placeUrl({ activity, part }: Place): string {
  return `/${activity}/${part === undefined ? '' : `#${part}`}`;
}

/** The permanent name of a place for other systems (an xAPI activity id, an IRI): it depends on no host. */
export function placeIri(activityBase: string, { activity, part }: Place): string {
  return `${activityBase.replace(/\/$/, '')}/${activity}${part === undefined ? '' : `#${part}`}`;
}
