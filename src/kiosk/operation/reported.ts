import * as z from 'zod/mini';
import type { Condition } from '@/core/kiosk/heartbeat.ts';

const release = z.object({
  state: z.string(),
  done: z.optional(z.nullable(z.number())),
  total: z.optional(z.nullable(z.number())),
  reason: z.optional(z.nullable(z.string())),
});

/** What the release (src/kiosk/release) reports, as the office hears it. */
export function releaseOf(reported: unknown): Condition['release'] {
  const parsed = z.safeParse(release, reported);
  if (!parsed.success) return { state: 'none', share: null, why: null };
  const { state, done, total, reason } = parsed.data;
  const share = done == null || !total ? null : Math.min(1, Math.max(0, done / total));
  if (/fail|full|back|refus/.test(state)) return { state: 'failed', share: null, why: reason ?? null };
  if (/load|fetch/.test(state)) return { state: 'loading', share, why: null };
  return { state: state === 'trial' ? 'trial' : state === 'none' ? 'none' : 'ready', share: null, why: null };
}

/** Which release a kiosk that works offline stands on. */
export function versionOf(reported: unknown): string | undefined {
  const parsed = z.safeParse(z.object({ version: z.string() }), reported);
  return parsed.success ? parsed.data.version : undefined;
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
