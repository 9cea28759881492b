const metric = 'xuelang-release';

/** How the worker tells a page which release it is of: the one header of its own answer that a page can read. */
export function versionHeader(version: string): [name: string, value: string] {
  return ['Server-Timing', `${metric};desc="${version}"`];
}

/** The release that this page came from; null where it came from the network. */
export function shownVersion(): string | null {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.serverTiming.find(({ name }) => name === metric)?.description ?? null;
}
