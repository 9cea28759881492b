import * as z from 'zod';
import { fileTypes } from './body.ts';
import type { Endpoint } from './endpoint.ts';
import { type ApiProblemName, problemOutline } from './problem.ts';

/** The OpenAPI 3.1 document, made from the descriptions by which requests are parsed. */
export function openApi(endpoints: readonly Endpoint[]): object {
  const paths: { [path: string]: { [method: string]: object } } = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method] = operation(endpoint);
  return {
    openapi: '3.1.0',
    info: { title: '学廊 Xuelang', version: '1', description: 'Records of study, progress and accounts.' },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'xuelang_session' },
        kiosk: { type: 'apiKey', in: 'cookie', name: 'xuelang_kiosk' },
      },
    },
  };
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. `type` is permanent; `title` and `detail` are for people.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
  required: ['type', 'title', 'status'],
};

function operation(endpoint: Endpoint): object {
  const { summary, access, roles, query, answer } = endpoint;
  const body = endpoint.bodyDescription ?? endpoint.body;
  return {
    summary,
    ...(roles !== undefined && { description: `For: ${roles.join(', ')}.` }),
    ...(access !== 'guest' && { security: [access === 'kiosk' ? { kiosk: [] } : { session: [] }] }),
    ...(query !== undefined && { parameters: queryParameters(schema(query, 'input')) }),
    ...(body !== undefined && {
      requestBody: { required: true, content: bodyContent(endpoint, body) },
    }),
    responses: {
      ...(answer === null
        ? { 204: { description: 'Done.' } }
        : { 200: { description: 'Done.', content: answerContent(answer, endpoint) } }),
      ...problemResponses(problemsOf(endpoint)),
    },
  };
}

function bodyContent({ fileLimit, fileTypes: types = fileTypes }: Endpoint, body: z.core.$ZodType): object {
  if (fileLimit === undefined) return { 'application/json': { schema: schema(body, 'input') } };
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
}

function answerContent(
  answer: z.core.$ZodType | 'csv' | 'picture' | 'events',
  { events = {} }: Pick<Endpoint, 'events'>,
): object {
  if (answer === 'events') return { 'text/event-stream': { schema: eventsSchema(events) } };
  if (answer === 'picture') return { 'image/*': { schema: { type: 'string', format: 'binary' } } };
  return answer === 'csv'
    ? { 'text/csv': { schema: { type: 'string' } } }
    : { 'application/json': { schema: schema(answer, 'output') } };
}

/** Events as a program sees them that has taken the lines apart: a name, and JSON. */
function eventsSchema(events: { [name: string]: z.core.$ZodType }): object {
  const ping = { type: 'object', properties: { now: { type: 'number' } }, required: ['now'] };
  const all = { ping, ...Object.fromEntries(Object.entries(events).map(([name, of]) => [name, schema(of, 'output')])) };
  return {
    oneOf: Object.entries(all).map(([name, data]) => ({
      type: 'object',
      properties: { event: { const: name }, data },
      required: ['event', 'data'],
    })),
  };
}

/** The problems an endpoint answers with: those that follow from its description and its own. */
function problemsOf(endpoint: Endpoint): ApiProblemName[] {
  const { method, access, roles, body, query, problems = [], beforePasswordChange } = endpoint;
  return [
    ...problems,
    ...(method === 'post' ? (['cross-origin'] as const) : []),
    ...(access === 'member' ? (['not-signed-in'] as const) : []),
    ...(access === 'kiosk' ? (['not-enrolled'] as const) : []),
    ...(access === 'member' && beforePasswordChange !== true ? (['password-change-required'] as const) : []),
    ...(roles === undefined ? [] : (['not-allowed'] as const)),
    ...(body ? (['malformed-json', 'body-too-large', 'unsupported-media-type'] as const) : []),
    ...((body ?? query) ? (['invalid-input'] as const) : []),
    'database-unavailable',
    'storage-full',
    'read-only',
    'internal',
  ];
}

function problemResponses(names: ApiProblemName[]): { [status: string]: object } {
  const outlines = names.map(problemOutline);
  return Object.fromEntries(
    outlines.map(({ status }) => [
      status,
      {
        description: outlines
          .filter((outline) => outline.status === status)
          .map(({ type, title }) => `${type} (${title})`)
          .join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function queryParameters({ properties = {} }: z.core.JSONSchema.BaseSchema): object[] {
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: false,
    schema: property,
  }));
}

/** `$schema` is said once for the whole document by OpenAPI 3.1. Transformed values are described as far as they can be. */
function schema(of: z.core.$ZodType, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io, unrepresentable: 'any' });
  return rest;
}
