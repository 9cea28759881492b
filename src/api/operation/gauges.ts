import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Deps } from '@/api/deps.ts';
import { readAlarms } from '@/api/kiosks/read-alarms.ts';
import { type Alarm, alarmNames } from '@/core/kiosk/alarms.ts';
import type { Gauge } from './metrics.ts';
import { writable } from './writable.ts';

/** Begun when figures are first asked for: who never asks pays nothing. */
let delay: ReturnType<typeof monitorEventLoopDelay> | undefined;

/** What is measured at the moment of asking. Times are seconds since 1970; what is not known is left out. */
export async function gauges(deps: Deps): Promise<Gauge[]> {
  const { rss, heapUsed } = process.memoryUsage();
  const [lag99, lagMost] = loopDelay();
  const status = readJson(join(deps.built.build, 'status.json')) as Status | undefined;
  const backup = readJson(join(deps.dataDir, 'last-backup.json')) as { at: number } | undefined;
  const found: [name: string, help: string, value: number | undefined][] = [
    ['up', 'Always 1.', 1],
    ['uptime_seconds', 'How long this process has run.', process.uptime()],
    ['resident_memory_bytes', 'Memory of this process.', rss],
    ['heap_used_bytes', "Memory of JavaScript's own.", heapUsed],
    ['event_loop_delay_p99_seconds', 'Delay of the event loop since the last time it was asked for.', lag99],
    ['event_loop_delay_max_seconds', 'The same, at most.', lagMost],
    ['database_writable', 'Whether the database takes what is written.', (await writable(deps)) === 'ok' ? 1 : 0],
    ['database_bytes', 'Size of the database.', await databaseSize(deps).catch(() => undefined)],
    ['last_publish_ok', 'Whether the last build came to an end.', status?.last && ok(status.last)],
    ['last_publish_timestamp_seconds', 'When the last build ended.', seconds(status?.last?.at)],
    ['last_backup_timestamp_seconds', 'When the last backup was made.', seconds(backup?.at)],
    ['certificate_end_timestamp_seconds', "When the server's certificate ends.", certificateEnd(deps.dataDir)],
  ];
  const known = found.flatMap(([name, help, value]) =>
    value === undefined ? [] : [{ name: `xuelang_${name}`, help, value }],
  );
  return [...known, ...(await kioskGauges(deps).catch(() => []))];
}

/** Screens, and with how many of them what is wrong; not known where the database does not answer. */
async function kioskGauges({ store, now }: Deps): Promise<Gauge[]> {
  const screens = await readAlarms(store.db, now());
  const kinds = Object.keys(alarmNames) as Alarm[];
  return [
    { name: 'xuelang_kiosk_screens', help: 'Screens of kiosks in use.', value: screens.length },
    ...kinds.map((kind) => ({
      ...{ name: 'xuelang_kiosk_alarms', help: 'Screens with something wrong, by what it is.', labels: { kind } },
      value: screens.filter(({ alarms }) => alarms.includes(kind)).length,
    })),
  ];
}

interface Status {
  last?: { at: number; outcome: string };
}

function ok({ outcome }: { outcome: string }): number {
  return outcome === 'failed' ? 0 : 1;
}

function loopDelay(): [number | undefined, number | undefined] {
  if (delay === undefined) {
    delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    return [undefined, undefined];
  }
  const found: [number, number] = [delay.percentile(99) / 1e9, delay.max / 1e9];
  delay.reset();
  return found;
}

async function databaseSize({ store }: Deps): Promise<number> {
  const query =
    store.kind === 'sqlite'
      ? sql<{ size: number }>`select page_count * page_size as size from pragma_page_count(), pragma_page_size()`
      : sql<{ size: number }>`select pg_database_size(current_database()) as size`;
  const { rows } = await query.execute(store.db);
  return Number(rows[0]?.size);
}

function certificateEnd(dataDir: string): number | undefined {
  try {
    return new X509Certificate(readFileSync(join(dataDir, 'tls/server.crt'))).validToDate.getTime() / 1000;
  } catch {
    return undefined;
  }
}

function seconds(at: number | undefined): number | undefined {
  return at === undefined ? undefined : at / 1000;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
