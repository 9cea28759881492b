import { type Activity, isActivity, type Place, placeIri } from '@/core/place/place.ts';
import { type Record, recordSchema } from '@/core/record/record.ts';
import { parseResponseText, responseText } from '@/core/record/response-text.ts';
import { type Verb, verbIri, verbs } from '@/core/record/verbs.ts';

/** What an installation adds to make its records understood elsewhere. */
export interface Installation {
  /** The IRI base of its activities (site.yaml). */
  activityBase: string;
  /** Where its accounts live: the `homePage` of every actor. */
  accountHomePage: string;
}

/** The parts of an xAPI 2.0 statement (IEEE 9274.1.1) that a record fills. */
export interface Statement {
  id: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: { [language: string]: string } };
  object: { objectType: 'Activity'; id: string };
  result?: { response?: string; duration?: string; score?: { scaled: number } };
  context: { registration?: string; revision?: string; extensions: { [iri: string]: string | number | string[] } };
  timestamp: string;
}

/** Fields that are extensions of the context, under the same names. */
const extended = ['offset', 'parts', 'note', 'quote', 'rating', 'of', 'round'] as const;

const displays: { [verb in Verb]: string } = {
  initialized: '打开',
  experienced: '学习',
  answered: '回答',
  completed: '完成',
  annotated: '标注',
  rated: '评定',
  played: '播放',
  paused: '暂停',
  seeked: '跳转',
};

/**
 * The statement that says what a record says. The time is the device's; durations are kept to the millisecond.
 * @param score the server's mark of an answer
 */
export function toStatement(
  record: Record,
  { activityBase, accountHomePage }: Installation,
  score?: number,
): Statement {
  const { id, actor, activity, part, verb, at, seconds, response, attempt, revision } = record;
  const place: Place = part === undefined ? { activity } : { activity, part };
  const extension = (name: string) => extensionIri(activityBase, name);
  const statement: Statement = {
    id,
    actor: { objectType: 'Agent', account: { homePage: accountHomePage, name: actor } },
    verb: { id: verbIri(verb), display: { 'zh-CN': displays[verb], en: verb } },
    object: { objectType: 'Activity', id: placeIri(activityBase, place) },
    context: { extensions: { [extension('device')]: record.device, [extension('session')]: record.session } },
    timestamp: new Date(at).toISOString(),
  };
  for (const name of extended) {
    const value = record[name];
    if (value !== undefined) statement.context.extensions[extension(name)] = value;
  }
  if (attempt !== undefined) statement.context.registration = attempt;
  if (revision !== undefined) statement.context.revision = revision;
  const result: Statement['result'] = {};
  if (response !== undefined) result.response = responseText(response);
  if (seconds !== undefined) result.duration = duration(seconds);
  if (score !== undefined) result.score = { scaled: score };
  if (Object.keys(result).length > 0) statement.result = result;
  return statement;
}

/** The record that a statement of this installation says, or null if it says none (another base, verb or shape). */
export function fromStatement(statement: Statement, { activityBase }: Installation): Record | null {
  const { actor, verb, object, result, context, timestamp } = statement;
  const place = placeOf(object.id, activityBase);
  const extension = (name: string) => context.extensions[extensionIri(activityBase, name)];
  const fields: { [field: string]: unknown } = {
    id: statement.id,
    actor: actor.account.name,
    activity: place?.activity,
    part: place?.part,
    verb: verbs.find((one) => verbIri(one) === verb.id),
    at: Date.parse(timestamp),
    seconds: result?.duration === undefined ? undefined : Number(/^PT(\d+(?:\.\d+)?)S$/.exec(result.duration)?.[1]),
    response: result?.response === undefined ? undefined : parseResponseText(result.response),
    attempt: context.registration,
    revision: context.revision,
    ...Object.fromEntries(extended.map((name) => [name, extension(name)])),
    device: extension('device'),
    session: extension('session'),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return recordSchema.safeParse(Object.fromEntries(given)).data ?? null;
}

function extensionIri(activityBase: string, name: string): string {
  return `${activityBase.replace(/\/$/, '')}/extension/${name}`;
}

/** ISO 8601, to the millisecond and never nothing. */
function duration(seconds: number): string {
  return `PT${Number(Math.max(seconds, 0.001).toFixed(3))}S`;
}

function placeOf(iri: string, activityBase: string): { activity: Activity; part: string | undefined } | null {
  const base = `${activityBase.replace(/\/$/, '')}/`;
  if (!iri.startsWith(base)) return null;
  const hash = iri.indexOf('#');
  const activity = iri.slice(base.length, hash === -1 ? undefined : hash);
  return isActivity(activity) ? { activity, part: hash === -1 ? undefined : iri.slice(hash + 1) } : null;
}
