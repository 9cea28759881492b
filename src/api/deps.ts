import type { Access } from './access.ts';
import type { Built } from './built.ts';
import type { Policy } from './accounts/policy.ts';
import type { Store } from './database/store.ts';
import type { KioskFiles } from './kiosks/files.ts';
import type { Live } from './live/live.ts';
import type { Log } from './log.ts';
import type { Metrics } from './operation/metrics.ts';
import type { Works } from './records/works.ts';

/** Everything the application needs from outside: given by the server, or by a test. */
export interface Deps {
  store: Store;
  works: Works;
  /** The kiosks of the build that is served. */
  kiosks: KioskFiles;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  access: Access;
  /** Where the operator's files lie: the database, certificates. */
  dataDir: string;
  built: Built;
  /** The rules for passwords, sessions and failed sign-ins. */
  policy: Policy;
  metrics: Metrics;
  /** What happens now, across processes, and the streams that tell it. */
  live: Live;
}
