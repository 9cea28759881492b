import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Member } from './accounts/member.ts';
import { currentMember } from './accounts/session.ts';
import { readFile, readJson } from './body.ts';
import type { Deps } from './deps.ts';
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
  query?: Schema<Query>;
  /** What is answered with 200; `csv`, `picture`: a file; null: nothing, with 204. */
  answer: Schema<Answer> | 'csv' | 'picture' | null;
  /** Open to members who must change their password first. */
  beforePasswordChange?: boolean;
  /** Problems of its own, besides those that follow from the outline. */
  problems?: ApiProblemName[];
}

interface Call<Body, Query> {
  context: ApiContext;
  body: Body;
  query: Query;
}

/** An action of the API, ready to be registered. */
export interface Endpoint extends Outline<unknown, unknown, unknown> {
  /** Who may call it; others get 401. */
  access: 'guest' | 'member';
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

async function parse<Body, Query>(outline: Outline<Body, Query, unknown>, context: ApiContext) {
  const query = outline.query === undefined ? undefined : check(outline.query, context.req.query());
  const body = outline.body === undefined ? undefined : check(outline.body, await readBody(outline, context));
  return { context, query: query as Query, body: body as Body };
}

function readBody(
  { bodyLimit, fileLimit }: Pick<Outline<unknown, unknown, unknown>, 'bodyLimit' | 'fileLimit'>,
  context: ApiContext,
): Promise<unknown> {
  return fileLimit === undefined ? readJson(context, bodyLimit) : readFile(context, fileLimit);
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
