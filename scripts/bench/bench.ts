/**
 * `npm run bench`: measures and prints one JSON document, with the budget beside each figure; what happens meanwhile goes to
 * standard error. `npm run bench -- pages lighthouse` measures only these; `scale` and `kiosk` must be named. It fails when it can't measure, not
 * when a figure is over its budget.
 */
import '../alias.ts';
import { cpus, totalmem } from 'node:os';
import type { Figure } from './figure.ts';

const measurements: Record<string, () => Promise<Figure[]>> = {
  pages: async () => (await import('./pages.ts')).measurePages(),
  lighthouse: async () => (await import('./lighthouse.ts')).measureLighthouse(),
  listening: async () => (await import('./listening.ts')).measureListening(),
  hall: async () => (await import('./hall.ts')).measureHall(),
  guide: async () => (await import('./guide.ts')).measureGuide(),
  kiosk: async () => (await import('./kiosk.ts')).measureKiosk(),
  memory: async () => (await import('./memory.ts')).measureMemory(),
  rail: async () => (await import('./rail.ts')).measureRail(),
  build: async () => (await import('./build.ts')).measureBuild(),
  api: async () => (await import('./api-figures.ts')).measureApi('sqlite'),
  'api-postgres': async () => (await import('./api-figures.ts')).measureApi('postgres'),
  alignment: async () => (await import('./alignment.ts')).measureAlignment(),
  scale: async () => (await import('./scale.ts')).measureScale(),
};
/** Too long, or too large, for every day. */
const onlyNamed = ['scale', 'kiosk'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in measurements));
if (unknown.length > 0) {
  console.error(`没有“${unknown.join('、')}”这种测量，只有 ${Object.keys(measurements).join('、')}。`);
  process.exit(1);
}

const figures: Record<string, Figure[]> = {};
for (const [name, measure] of Object.entries(measurements)) {
  if (named.length > 0 ? !named.includes(name) : onlyNamed.includes(name)) continue;
  console.error(`正在测量 ${name}……`);
  figures[name] = await measure();
}

const over = Object.entries(figures).flatMap(([name, list]) =>
  list.filter(({ ok }) => ok === false).map((figure) => `${name}: ${figure.name}`),
);
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGB: Math.round(totalmem() / 1e9),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
};
console.log(JSON.stringify({ date: new Date().toISOString(), machine, ok: over.length === 0, over, figures }, null, 2));
process.exit(0);
