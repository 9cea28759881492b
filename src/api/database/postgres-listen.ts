import pg from 'pg';

/** A connection that says nothing for so long is asked whether it is still there: a cable pulled out says no farewell. */
const heartbeat = 15_000;
const patience = 10_000;
/** Waits before connecting again, in milliseconds: at once, then less and less often. */
const waits = [100, 500, 1000, 2000, 5000];

/**
 * Hears what is sent to a channel with NOTIFY, on a connection of its own that is made again whenever it breaks. It needs
 * the database itself or a pooler that keeps sessions: LISTEN belongs to a session.
 * @param listener gets each payload, in the order in which the transactions were committed
 * @param lost is called when the connection is there again: what was sent in between is not heard any more
 * @returns how to stop
 */
export async function listenOnPostgres(
  url: string,
  channel: string,
  listener: (payload: string) => void,
  lost: () => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => listener(payload));
    await client.connect();
    await client.query(`listen ${channel}`);
    const beat = setInterval(() => {
      client.query('select 1').catch(() => client.end().catch(() => undefined));
    }, heartbeat).unref();
    client.once('end', () => {
      clearInterval(beat);
      again(0);
    });
    current = client;
    if (stopped) await client.end();
  }

  function again(attempt: number): void {
    if (stopped) return;
    const wait = waits[Math.min(attempt, waits.length - 1)] ?? 0;
    timer = setTimeout(() => void connect().then(lost, () => again(attempt + 1)), wait);
    timer.unref();
  }

  await connect().catch(() => again(0));
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current?.end().catch(() => undefined);
  };
}
