import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Member } from './accounts/member.ts';
import { currentMember, isSignedIn } from './accounts/session.ts';
import { readFile, readJson } from './body.ts';
import { clientAddress } from './client-address.ts';
import type { Deps } from './deps.ts';
import { demandScreen, type Screen } from './kiosks/screen.ts';
import type { Stream } from './live/stream.ts';
import { refuseOtherOrigins } from './origin.ts';
import { isAllowed, officerOf, type OfficeMember, type OfficeRole } from './office/officer.ts';
import { type ApiProblemName, ProblemError } from './problem.ts';

export type ApiContext = Context<{ Bindings: Partial<HttpBindings> }>;

/** A schema of either zod: core's records are written in zod/mini. */
type Schema<T> = z.core.$ZodType<T>;

/** What an action of the API takes and gives. The OpenAPI document is made from it, and requests are parsed by it. */
interface Outline<Body, Query, Answer> {
  method: 'get' | 'post';
  path: `/api/${string}`;
  summary: string;
  body?: Schema<Body>;
  /** What is described where `body` is looser than what is wanted, because its pieces are parsed one by one. */
  bodyDescription?: Schema<unknown>;
  /** Where the largest body is less than `bodyLimit`: strangers can't make the server keep much. */
  bodyLimit?: number;
  /** The body is a file of at most so many bytes, not JSON; `body` is then bytes. */
  fileLimit?: number;
  /** What the file may be sent as, where it is no table. */
  fileTypes?: readonly string[];
  query?: Schema<Query>;
  /** What is answered with 200; `csv`, `picture`: a file; `events`: server-sent events; null: nothing, with 204. */
  answer: Schema<Answer> | 'csv' | 'picture' | 'events' | null;
  /** The events of a stream besides `ping {now}`, by name: what is in each, as JSON. */
  events?: { [name: string]: Schema<unknown> };
  /** Open to members who must change their password first. */
  beforePasswordChange?: boolean;
  /** Problems of its own, besides those that follow from the outline. */
  problems?: readonly ApiProblemName[];
}

interface Call<Body, Query> {
  context: ApiContext;
  body: Body;
  query: Query;
}

/** An action of the API, ready to be registered. */
export interface Endpoint extends Outline<unknown, unknown, unknown> {
  /** Who may call it; others get 401. */
  access: 'guest' | 'member' | 'kiosk';
  /** In the office: whoever has one of these roles; other members get 403. */
  roles?: readonly OfficeRole[];
  run(context: ApiContext, deps: Deps): Promise<Response>;
}

/** An action for anyone. */
export function guestEndpoint<Body, Query, Answer>(
  outline: Outline<Body, Query, Answer>,
  handle: (call: Call<Body, Query>, deps: Deps) => Promise<Answer | Response>,
): Endpoint {
  return {
    ...outline,
    access: 'guest',
    async run(context, deps) {
      if (outline.method === 'post') refuseOtherOrigins(context, deps.access);
      return reply(context, await handle(await parse(outline, context), deps));
    },
  };
}

/** An action for whoever is signed in. */
export function memberEndpoint<Body, Query, Answer>(
  outline: Outline<Body, Query, Answer>,
  handle: (call: Call<Body, Query>, member: Member, deps: Deps) => Promise<Answer | Response>,
): Endpoint {
  return {
    ...outline,
    access: 'member',
    async run(context, deps) {
      if (outline.method === 'post') refuseOtherOrigins(context, deps.access);
      const member = await demandMember(outline, context, deps);
      return reply(context, await handle(await parse(outline, context), member, deps));
    },
  };
}

/** An action of the office, for members with one of these roles. What of it is in their reach, the action decides. */
export function officeEndpoint<Body, Query, Answer>(
  outline: Outline<Body, Query, Answer>,
  allowed: readonly OfficeRole[],
  handle: (call: Call<Body, Query>, officer: OfficeMember, deps: Deps) => Promise<Answer | Response>,
): Endpoint {
  return {
    ...outline,
    access: 'member',
    roles: allowed,
    async run(context, deps) {
      if (outline.method === 'post') refuseOtherOrigins(context, deps.access);
      const member = await demandMember(outline, context, deps);
      if (!isAllowed(member, allowed)) throw new ProblemError('not-allowed');
      return reply(context, await handle(await parse(outline, context), officerOf(member), deps));
    },
  };
}

/** An action for a screen of a kiosk that was enrolled. */
export function kioskEndpoint<Body, Query, Answer>(
  outline: Outline<Body, Query, Answer>,
  handle: (call: Call<Body, Query>, screen: Screen, deps: Deps) => Promise<Answer | Response>,
): Endpoint {
  return {
    ...outline,
    access: 'kiosk',
    async run(context, deps) {
      if (outline.method === 'post') refuseOtherOrigins(context, deps.access);
      const screen = await demandScreen(context, deps);
      return reply(context, await handle(await parse(outline, context), screen, deps));
    },
  };
}

/** What a stream of server-sent events is described by. */
type StreamOutline<Query> = Pick<Outline<never, Query, never>, 'summary' | 'path' | 'query' | 'problems'> &
  Required<Pick<Outline<never, Query, never>, 'events'>>;

/**
 * Server-sent events for anyone whom `open` lets in: it throws a `ProblemError` where it does not. It subscribes first and
 * then sends the present state, so that nothing is missed in between; what it sends waits until the answer begins.
 */
export function streamEndpoint<Query>(
  outline: StreamOutline<Query>,
  open: (call: Omit<Call<undefined, Query>, 'body'>, stream: Stream, deps: Deps) => Promise<void>,
): Endpoint {
  return {
    ...outline,
    ...streamTerms(outline),
    access: 'guest',
    async run(context, deps) {
      const { query } = await parse(outline, context);
      return answerStream(context, deps, (stream) => open({ context, query }, stream, deps));
    },
  };
}

/** The same for whoever is signed in; it ends when the session does. */
export function memberStreamEndpoint<Query>(
  outline: StreamOutline<Query>,
  open: (call: Omit<Call<undefined, Query>, 'body'>, stream: Stream, member: Member, deps: Deps) => Promise<void>,
): Endpoint {
  return {
    ...outline,
    ...streamTerms(outline),
    access: 'member',
    async run(context, deps) {
      const member = await demandMember({}, context, deps);
      const { query } = await parse(outline, context);
      return answerStream(context, deps, async (stream) => {
        stream.checks(() => isSignedIn(context, deps));
        await open({ context, query }, stream, member, deps);
      });
    },
  };
}

function streamTerms({ problems = [] }: { problems?: readonly ApiProblemName[] }) {
  const own = ['too-many-streams', 'not-ready'] as const;
  return { method: 'get', answer: 'events', problems: [...problems, ...own] } as const;
}

async function answerStream(
  context: ApiContext,
  { live, access }: Deps,
  open: (stream: Stream) => Promise<void>,
): Promise<Response> {
  const stream = live.streams.open(clientAddress(context, access));
  try {
    await open(stream);
  } catch (error) {
    stream.end();
    throw error;
  }
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
  // A proxy that collects answers before it passes them on would hold events back for ever.
  context.header('X-Accel-Buffering', 'no');
  context.header('Content-Type', 'text/event-stream; charset=utf-8');
  return context.body(stream.body());
}

async function demandMember(
  { beforePasswordChange }: Pick<Outline<unknown, unknown, unknown>, 'beforePasswordChange'>,
  context: ApiContext,
  deps: Deps,
): Promise<Member> {
  const member = await currentMember(context, deps);
  if (member === null) throw new ProblemError('not-signed-in');
  if (member.mustChangePassword !== undefined && beforePasswordChange !== true) {
    throw new ProblemError('password-change-required');
  }
  return member;
}

/** What of an outline says how a request is read. */
type ParsedBy = 'body' | 'query' | 'bodyLimit' | 'fileLimit' | 'fileTypes';

async function parse<Body, Query>(outline: Pick<Outline<Body, Query, unknown>, ParsedBy>, context: ApiContext) {
  const query = outline.query === undefined ? undefined : check(outline.query, context.req.query());
  const body = outline.body === undefined ? undefined : check(outline.body, await readBody(outline, context));
  return { context, query: query as Query, body: body as Body };
}

function readBody(
  {
    bodyLimit,
    fileLimit,
    fileTypes,
  }: Pick<Outline<unknown, unknown, unknown>, 'bodyLimit' | 'fileLimit' | 'fileTypes'>,
  context: ApiContext,
): Promise<unknown> {
  return fileLimit === undefined ? readJson(context, bodyLimit) : readFile(context, fileLimit, fileTypes);
}

function check<T>(schema: Schema<T>, value: unknown): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => path.join('.')).filter((path) => path !== '');
  const named = [...new Set(places)].slice(0, 5).join('、');
  throw new ProblemError(
    'invalid-input',
    named === '' ? undefined : `这些内容缺失或格式不对：${named}。请改正后重新提交。`,
  );
}

function reply(context: ApiContext, answer: unknown): Response {
  if (answer instanceof Response) return answer;
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
  return answer === undefined ? context.body(null, 204) : context.json(answer);
}
