import type { Figure } from './figure.ts';
import { measureLatency } from './rail/latency.ts';

/** The slide rail of the sample content, in the kiosk that begins with it. */
export async function measureRail(): Promise<Figure[]> {
  return measureLatency('hua-gui', 'ye-mai-chang-juan');
}
