/**
 * What can be done with a work. The words and IRIs are ADL's (xAPI verbs registry), so that a statement is understood
 * elsewhere:
 * initialized: opened · experienced: studied a part for some seconds · answered: a question · completed: the work as a
 * whole, at a revision.
 */
export const verbs = ['initialized', 'experienced', 'answered', 'completed'] as const;

export type Verb = (typeof verbs)[number];

/** The verb's permanent IRI. */
export function verbIri(verb: Verb): string {
  return `http://adlnet.gov/expapi/verbs/${verb}`;
}
