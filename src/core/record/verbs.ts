/**
 * What can be done with a work. The words and IRIs are registered ones (ADL's vocabulary, the xAPI video profile), so that
 * a statement is understood elsewhere:
 * initialized: opened · experienced: studied parts for some seconds · answered: a question · completed: the work as a
 * whole, at a revision · annotated: marked a part, took a note of it or away · rated: said how well a question was known
 * in review, or what becomes of it there · played, paused, seeked: sound or video, at a place.
 */
export const verbs = [
  'initialized',
  'experienced',
  'answered',
  'completed',
  'annotated',
  'rated',
  'played',
  'paused',
  'seeked',
] as const;

export type Verb = (typeof verbs)[number];

const elsewhere: Partial<Record<Verb, string>> = {
  annotated: 'http://risc-inc.com/annotator/verbs/annotated',
  rated: 'http://id.tincanapi.com/verb/rated',
  played: 'https://w3id.org/xapi/video/verbs/played',
  paused: 'https://w3id.org/xapi/video/verbs/paused',
  seeked: 'https://w3id.org/xapi/video/verbs/seeked',
};

/** The verb's permanent IRI. */
export function verbIri(verb: Verb): string {
  return elsewhere[verb] ?? `http://adlnet.gov/expapi/verbs/${verb}`;
}
