/** The folder of a content file as pages name it: `/content/lesson/san-wan`. Undefined outside of `content/`. */
export function contentFolder(file: string): string | undefined {
  return /(\/content\/[a-z]+\/[^/]+)\/[^/]+$/.exec(file.replaceAll('\\', '/'))?.[1];
}

/** The absolute content path of a file that is named relative to a folder: `./map.svg` → `/content/lesson/x/map.svg`. */
export function inFolder(folder: string, path: string): string {
  return /^(?:\/|[a-z]+:)/i.test(path) ? path : `${folder}/${path.replace(/^\.\//, '')}`;
}
