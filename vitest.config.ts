import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const api = 'src/api/**/*.test.ts';

/**
 * Unit tests stand beside what they test. Journeys in a browser are Playwright's (playwright.config.ts).
 * Only the API's tests need a PostgreSQL, so only they start one.
 */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    // No test is about time: these only end what hangs, also on a machine that is busy with other things.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Many tests wait for other processes: on two cores Vitest would take one of them alone.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: [api] } },
      { extends: true, test: { name: 'api', include: [api], globalSetup: ['src/api/database/postgres.setup.ts'] } },
    ],
  },
});
