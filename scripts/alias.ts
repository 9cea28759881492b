/**
 * Lets plain Node resolve `@/x` to `src/x`, as the bundler and the type checker do.
 * Node runs our TypeScript as it is (types are stripped), so the server and the scripts need no build step.
 * Loaded by `node --import ./scripts/alias.ts`, or imported first by a script.
 */
import { registerHooks } from 'node:module';

const source = new URL('../src/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    return next(specifier.startsWith('@/') ? new URL(specifier.slice(2), source).href : specifier, context);
  },
});
