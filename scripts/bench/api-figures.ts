import { benchApi, type Database, type Load } from './api.ts';
import { atLeast, atMost, type Figure } from './figure.ts';

/** Requests at which throughput is judged: enough for batches to form, as on a working day. */
const manyClients = 50;

/** Budgets of the design; they are SQLite's. */
const budgets = { writes: 2500, records: 5000, reads: 1500, p99: 25, memory: 150 };

/** What the API does a second and how long it takes, with the load generator beside it. */
export async function measureApi(database: Database): Promise<Figure[]> {
  const { single, batchesOf25, progressReads, workingDay, ...memory } = await benchApi(database);
  const figures = [
    { name: 'batches of 25, paced, 50 clients', value: workingDay.perSecond * 25, unit: 'records/s' },
    { name: 'batches of 25, paced, 50 clients, p50', value: workingDay.p50, unit: 'ms' },
    atMost('batches of 25, paced, 50 clients, p99', workingDay.p99, 'ms', budgets.p99),
    atMost('batches of 25, paced, 50 clients, failed', workingDay.failed, 'requests', 0),
    ...single.flatMap((load) => saturated('single writes', load, load.requestsPerSecond, 'writes/s', budgets.writes)),
    ...batchesOf25.flatMap((load) =>
      saturated('batches of 25', load, load.recordsPerSecond ?? 0, 'records/s', budgets.records),
    ),
    ...progressReads.flatMap((load) =>
      saturated('progress reads', load, load.requestsPerSecond, 'reads/s', budgets.reads),
    ),
    ...resident('peak resident, paced', memory.peakOnWorkingDay),
    ...resident('peak resident, saturated', memory.peakResidentMB),
  ];
  return database === 'sqlite' ? figures : figures.map(({ name, value, unit }) => ({ name, value, unit }));
}

/** Of clients who send again as soon as they are answered. Their p99 follows from the throughput. */
function saturated(
  kind: string,
  { clients, p50, p99, failed }: Load,
  rate: number,
  unit: string,
  least: number,
): Figure[] {
  const name = `${kind}, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
  const many = clients === manyClients;
  return [
    many ? atLeast(name, rate, unit, least) : { name, value: rate, unit },
    { name: `${name}, p50`, value: p50, unit: 'ms' },
    many ? atMost(`${name}, p99`, p99, 'ms', budgets.p99) : { name: `${name}, p99`, value: p99, unit: 'ms' },
    atMost(`${name}, failed`, failed, 'requests', 0),
  ];
}

function resident(name: string, value: number | null): Figure[] {
  return value === null ? [] : [atMost(name, value, 'MB', budgets.memory)];
}
