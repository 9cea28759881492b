/** Where the way leads by TLS from the page about trust: to the page that somebody wanted (`?to=`), else home. */
export function destination(page: string): string {
  const url = new URL(page);
  const wanted = url.searchParams.get('to') ?? '/';
  const home = `https://${url.host}/`;
  // Only a page of this site: `//elsewhere` and backslashes lead away.
  const target = URL.canParse(wanted, home) ? new URL(wanted, home) : new URL(home);
  return target.host === url.host && target.protocol === 'https:' ? target.href : home;
}
