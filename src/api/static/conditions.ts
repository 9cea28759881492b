interface Request {
  header(name: string): string | undefined;
}

/** Whether the browser's copy is still good (RFC 9110, 13.1): by tag, or by date where it has no tag. */
export function isUnchanged(request: Request, etag: string, modified: number): boolean {
  const tags = request.header('if-none-match');
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  const since = request.header('if-modified-since');
  return since !== undefined && Date.parse(since) >= wholeSeconds(modified);
}

/** Whether a range may be sent, or the file has changed since the browser got the first part of it (`If-Range`). */
export function mayUseRange(request: Request, etag: string, modified: number): boolean {
  const condition = request.header('if-range');
  return condition === undefined || condition === etag || Date.parse(condition) === wholeSeconds(modified);
}

/** Dates in headers have no parts of seconds. */
function wholeSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
