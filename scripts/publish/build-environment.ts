/** The environment for a build started by the server, whose own settings (src/api/lean.ts) would make it slow. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, MALLOC_ARENA_MAX: undefined };
}
