import type { Response } from '@/core/marking/question.ts';

/**
 * A response as the text that xAPI wants in `result.response`: a text stays as it is, anything else is JSON. A text that
 * would be read as something else is JSON too, so that nothing is lost on the way back.
 */
export function responseText(response: Response): string {
  return typeof response === 'string' && parseResponseText(response) === response ? response : JSON.stringify(response);
}

/** The response that a text stands for. */
export function parseResponseText(text: string): Response {
  try {
    const value: unknown = JSON.parse(text);
    return isResponse(value) ? value : text;
  } catch {
    return text;
  }
}

function isResponse(value: unknown): value is Response {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every((part) => typeof part === 'string');
}
