import type { AttemptSummary } from '@/core/progress/attempts.ts';
import { call } from '@/learner/api.ts';

/** A run through a quiz as the server tells of it. */
export type OlderRun = AttemptSummary & { activity: string };

/** All runs that the server knows of. Throws an ApiError. */
export async function olderRuns(): Promise<OlderRun[]> {
  return (await call<{ attempts: OlderRun[] }>('/api/me/attempts')).body.attempts;
}
