/** Upper bounds of the histogram of answers' times, in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type Labels = { [name: string]: string };

/** Figures of this process, in the text format of Prometheus (version 0.0.4). */
export interface Metrics {
  add(name: string, help: string, labels: Labels, amount?: number): void;
  /** Counts an answer of a route and how long it took. */
  answered(route: string, method: string, status: number, seconds: number): void;
  /** @param now figures that are what they are at the moment; those of one name stand together */
  text(now: Gauge[]): string;
}

export interface Gauge {
  name: string;
  help: string;
  value: number;
  labels?: Labels;
}

export function createMetrics(): Metrics {
  const counters = new Map<string, { help: string; values: Map<string, number> }>();
  const times = new Map<string, { buckets: number[]; sum: number; count: number }>();

  function add(name: string, help: string, labels: Labels, amount = 1): void {
    const counter = counters.get(name) ?? { help, values: new Map<string, number>() };
    counters.set(name, counter);
    const key = written(labels);
    counter.values.set(key, (counter.values.get(key) ?? 0) + amount);
  }

  return {
    add,
    answered(route, method, status, seconds) {
      add('xuelang_requests_total', 'Answers given.', { route, method, status: String(status) });
      const time = times.get(route) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      times.set(route, time);
      bounds.forEach((bound, index) => {
        if (seconds <= bound) time.buckets[index] = (time.buckets[index] ?? 0) + 1;
      });
      time.sum += seconds;
      time.count++;
    },
    text(now) {
      const lines: string[] = [];
      const begin = (name: string, help: string, type: string) =>
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
      for (const [name, { help, values }] of counters) {
        begin(name, help, 'counter');
        for (const [labels, value] of values) lines.push(`${name}${labels} ${value}`);
      }
      begin('xuelang_request_seconds', 'How long answers took.', 'histogram');
      for (const [route, { buckets, sum, count }] of times) {
        const line = (what: string, labels: Labels, value: number) =>
          lines.push(`xuelang_request_seconds_${what}${written({ route, ...labels })} ${value}`);
        bounds.forEach((bound, index) => line('bucket', { le: String(bound) }, buckets[index] ?? 0));
        line('bucket', { le: '+Inf' }, count);
        line('sum', {}, sum);
        line('count', {}, count);
      }
      let before = '';
      for (const { name, help, value, labels = {} } of now) {
        if (name !== before) begin(name, help, 'gauge');
        before = name;
        lines.push(`${name}${written(labels)} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
