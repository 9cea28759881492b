const started = Number(process.env['XUELANG_NOW'] ?? Date.now());

/** The time a build takes for "now", the same on every page and for whoever plans it (milliseconds since 1970). */
export function buildTime(): number {
  return started;
}
