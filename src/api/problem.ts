import { type Problem, type ProblemName, problem, problemType } from '@/core/problem/problem.ts';

/** Only HTTP knows this one, so it stands here and not in the shared registry. */
const unsupportedMediaType = {
  type: '/problems/unsupported-media-type',
  status: 415,
  title: '内容类型不对',
  detail: '请求要以 Content-Type: application/json 发送，且不压缩。',
} as const;

export type ApiProblemName = ProblemName | 'unsupported-media-type';

/** An answer that is a named problem. Its private cause stays in the log. */
export class ProblemError extends Error {
  readonly body: Problem | (Omit<typeof unsupportedMediaType, 'detail'> & { detail: string });
  readonly headers: { [name: string]: string };

  constructor(name: ApiProblemName, detail?: string, headers: { [name: string]: string } = {}) {
    super(name);
    this.body =
      name === 'unsupported-media-type'
        ? { ...unsupportedMediaType, detail: detail ?? unsupportedMediaType.detail }
        : problem(name, detail);
    this.headers = headers;
  }
}

/** The problem as an HTTP answer (RFC 9457). */
export function problemResponse({ body, headers }: ProblemError): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  });
}

/** The status and permanent type of a problem, for the OpenAPI document. */
export function problemOutline(name: ApiProblemName): { status: number; type: string; title: string } {
  if (name === 'unsupported-media-type') return unsupportedMediaType;
  const { status, title } = problem(name);
  return { status, type: problemType(name), title };
}
