import * as z from 'zod/mini';
import { type Condition, releaseStates } from '@/core/kiosk/heartbeat.ts';

const release = z.object({
  state: z.enum(releaseStates),
  done: z.number(),
  total: z.number(),
  reason: z.nullable(z.string()),
});

/** What the release (src/kiosk/release) reports, as the office hears it. */
export function releaseOf(reported: unknown): Condition['release'] {
  const parsed = z.safeParse(release, reported);
  if (!parsed.success) return { state: 'none', share: null, why: null };
  const { state, done, total, reason } = parsed.data;
  const share = state === 'loading' && total > 0 ? Math.min(1, Math.max(0, done / total)) : null;
  return { state, share, why: state === 'failed' ? reason : null };
}

/** Which release a kiosk that works offline stands on. */
export function versionOf(reported: unknown): string | undefined {
  const parsed = z.safeParse(z.object({ version: z.string() }), reported);
  return parsed.success ? parsed.data.version : undefined;
}

const others = z.object({ lacking: z.array(z.object({ title: z.string() })) });

/** Whether a kiosk starts without a network, and what it then lacks. */
export function offlineOf(release: unknown, beyond: unknown): NonNullable<Condition['offline']> {
  const parsed = z.safeParse(others, beyond);
  const lacking = parsed.success ? parsed.data.lacking.map(({ title }) => title).slice(0, 100) : [];
  return { isKept: versionOf(release) !== undefined, lacking };
}

const rail = z.object({ link: z.string(), st: z.string(), motor: z.string() });

/** What the rail's bridge (src/kiosk/position) reports. */
export function railOf(reported: unknown): Condition['rail'] {
  const parsed = z.safeParse(rail, reported);
  if (!parsed.success) return null;
  const { link, st, motor } = parsed.data;
  if (link === 'connecting') return null;
  if (link !== 'open') return 'unreachable';
  if (motor === 'emergency') return 'emergency';
  if (st === 'uncalibrated') return 'uncalibrated';
  return st === 'lost' || st === 'off' ? 'lost' : 'well';
}
