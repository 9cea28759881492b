import * as z from 'zod';
import { canonicalJson } from '@/api/records/canonical.ts';
import { type eventsBody, type KioskEvent, kioskEventSchema } from '@/core/kiosk/events.ts';
import type { ProblemName } from '@/core/problem/problem.ts';
import { correct } from '@/core/record/stored.ts';

/** An event that may be stored. */
export interface EventCandidate {
  event: KioskEvent;
  /** When it most likely ended. */
  corrected: number;
  body: string;
}

interface SortedEvents {
  candidates: EventCandidate[];
  /** Ids that stand in the batch once more with the same content. */
  repeated: string[];
  rejected: { id: string; problem: ProblemName }[];
}

/**
 * Looks through a batch. Times are corrected by what the screen's clock is off when it sends; nothing ended before the
 * screen was enrolled or after now: a clock that was years off and set right since can't put visits into other years.
 */
export function sortEvents(
  { now: sent, events }: z.output<typeof eventsBody>,
  enrolled: number,
  now: number,
): SortedEvents {
  const sorted: SortedEvents = { candidates: [], repeated: [], rejected: [] };
  const bodies = new Map<string, string>();
  for (const raw of events) {
    const parsed = z.safeParse(kioskEventSchema, raw);
    if (!parsed.success) {
      sorted.rejected.push({ id: raw.id, problem: 'invalid-record' });
      continue;
    }
    const event = parsed.data;
    const body = canonicalJson(event);
    const before = bodies.get(event.id);
    if (before === body) sorted.repeated.push(event.id);
    else if (before !== undefined) sorted.rejected.push({ id: event.id, problem: 'conflict' });
    if (before !== undefined) continue;
    bodies.set(event.id, body);
    const corrected = Math.max(correct(event.at, now - sent, now), Math.min(enrolled, now));
    sorted.candidates.push({ event, corrected, body });
  }
  return sorted;
}
