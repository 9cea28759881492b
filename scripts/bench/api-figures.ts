import { benchApi, type ApiFigures, type Load } from './api.ts';
import { atLeast, atMost, type Figure } from './figure.ts';

/** Requests at which throughput is judged: enough for batches to form, as on a working day. */
const manyClients = 50;

/** What the API does a second and how long it takes, with the load generator beside it. */
export async function measureApi(): Promise<Figure[]> {
  const { single, batchesOf25, progressReads, peakResidentMB }: ApiFigures = await benchApi();
  return [
    ...single.flatMap((load) => figuresOf('single writes', load, load.requestsPerSecond, 'writes/s', 2500)),
    ...batchesOf25.flatMap((load) => figuresOf('batches of 25', load, load.recordsPerSecond ?? 0, 'records/s', 5000)),
    ...progressReads.flatMap((load) => figuresOf('progress reads', load, load.requestsPerSecond, 'reads/s', 1500)),
    ...(peakResidentMB === null ? [] : [atMost('peak resident', peakResidentMB, 'MB', 150)]),
  ];
}

function figuresOf(
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
    many ? atMost(`${name}, p99`, p99, 'ms', 25) : { name: `${name}, p99`, value: p99, unit: 'ms' },
    atMost(`${name}, failed`, failed, 'requests', 0),
  ];
}
