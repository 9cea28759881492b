/**
 * Examinations come and go without a build: one page stands for all of them.
 * @param path of an address
 * @returns where the page is that shows the examination at `/exam/<id>/`, in any language
 */
export function examShell(path: string): string | undefined {
  return /^((?:\/[a-z-]+)?\/exam\/)[\w-]+\/$/.exec(path)?.[1]?.concat('sitting/');
}
