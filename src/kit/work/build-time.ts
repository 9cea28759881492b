const started = Date.now();

/** The time a build takes for "now", the same on every page (milliseconds since 1970). */
export function buildTime(): number {
  return started;
}
