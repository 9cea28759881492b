import { createServer } from 'node:net';
import type { Result } from 'lighthouse';
import { openBrowser } from './browser.ts';
import { atLeast, atMost, round, type Figure } from './figure.ts';
import { indexable, pageKinds } from './page-kinds.ts';
import { startSite } from './site-server.ts';

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse with its mobile throttling on every indexable kind of page; the median of three runs. */
export async function measureLighthouse(): Promise<Figure[]> {
  // Only here: loading it takes a second.
  const { default: lighthouse } = await import('lighthouse');
  const root = process.cwd();
  const server = await startSite(root);
  const port = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    const figures: Figure[] = [];
    for (const [kind, address] of Object.entries(await pageKinds(root))) {
      if (!indexable.includes(kind)) continue;
      const results: Result[] = [];
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(server.url + address, { port, logLevel: 'error', output: 'json' });
        if (result === undefined) throw new Error(`Lighthouse said nothing about ${address}.`);
        results.push(result.lhr);
      }
      figures.push(...figuresOf(kind, results));
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function figuresOf(kind: string, results: Result[]): Figure[] {
  const median = (read: (result: Result) => number | null | undefined): number =>
    results.map((result) => read(result) ?? Number.NaN).sort((a, b) => a - b)[Math.floor(results.length / 2)] ??
    Number.NaN;
  const audit = (id: string): number => median(({ audits }) => audits[id]?.numericValue);
  const failed = results.at(-1);
  if (failed !== undefined) sayFailures(kind, failed);
  return [
    ...categories.map((category) =>
      atLeast(
        `${kind} ${category}`,
        round(median(({ categories }) => categories[category]?.score) * 100, 0),
        'of 100',
        100,
      ),
    ),
    atMost(`${kind} largest contentful paint`, round(audit('largest-contentful-paint'), 0), 'ms', 1500),
    atMost(`${kind} total blocking time`, round(audit('total-blocking-time'), 0), 'ms', 50),
    atMost(`${kind} cumulative layout shift`, round(audit('cumulative-layout-shift'), 3), '', 0),
  ];
}

/** Which audits cost points, for whoever watches. */
function sayFailures(kind: string, { categories, audits }: Result): void {
  for (const { title, auditRefs } of Object.values(categories))
    for (const { id, weight } of auditRefs) {
      const score = audits[id]?.score;
      if (weight > 0 && typeof score === 'number' && score < 1)
        console.error(`  ${kind}, ${title}: ${id} ${String(score)} ${audits[id]?.displayValue ?? ''}`);
    }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
