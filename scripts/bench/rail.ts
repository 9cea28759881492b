import type { Figure } from './figure.ts';
import { measureLatency } from './rail/latency.ts';
import { measureRailMemory } from './rail/memory.ts';

/** The slide rail of the sample content, in the kiosk that begins with it. */
export async function measureRail(): Promise<Figure[]> {
  return [...(await measureLatency('hua-gui', 'ye-mai-chang-juan')), ...(await measureRailMemory('ye-mai-chang-juan'))];
}
