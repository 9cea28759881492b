import type { TestProject } from 'vitest/node';
import { startPostgres } from '@/api/testing/start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a database from which tests may make others. */
    postgresUrl: string;
  }
}

/** Starts a real PostgreSQL for the API's tests. They kill our server, not the database: it need not wait for the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres(false);
  project.provide('postgresUrl', url);
  return stop;
}
