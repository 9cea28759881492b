import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../src/api/config.ts';
import { snapshot, sqliteFile } from '../../src/api/database/snapshot.ts';
import { startServer } from '../../src/api/start-server.ts';
import { scratchIn } from '../backup/scratch.ts';

/** How a server says that it is there; on a trial that would mislead. */
const ready = '学廊已就绪';

/**
 * Starts this version on a port of its own, asks whether all is well, and stops it. Throws a sentence if not.
 * @param say shows what the server says to the operator: on new data, the first administrator's password
 */
export async function tryOut(config: Config, site: string, say: (line: string) => void): Promise<void> {
  const own = { ...config, HOST: '127.0.0.1', PORT: 0, TLS_CERT: undefined, TLS_KEY: undefined };
  const running = await startServer(own, { site, build: '.build' }, (line) => {
    if (!line.startsWith(ready)) say(line);
  });
  try {
    for (const path of ['/api/health', '/']) {
      const { status } = await fetch(running.url + path);
      if (status !== 200) throw new Error(`${path} 回答了 ${status}。`);
    }
  } finally {
    await running.close();
  }
}

/** The same with a copy of the data: whatever this version does to it, the data stays as it is. */
export async function tryOutOnCopy(config: Config, site: string): Promise<void> {
  if (!existsSync(join(config.DATA_DIR, sqliteFile))) return;
  const scratch = await scratchIn(join(config.DATA_DIR, 'backups'));
  try {
    await snapshot(config, join(scratch, sqliteFile));
    await tryOut({ ...config, DATA_DIR: scratch, MIGRATE_WITHOUT_BACKUP: true }, site, () => undefined);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
