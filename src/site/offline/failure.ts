/**
 * Why a work could not be kept: the network failed, the site changed meanwhile, the device is full, the site has no such
 * work, or somebody cancelled.
 */
export type Reason = 'unreachable' | 'changed' | 'full' | 'gone' | 'cancelled';

export class KeepFailure extends Error {
  readonly reason: Reason;
  /** Bytes that would have been needed, where the device is full. */
  readonly needed: number;

  constructor(reason: Reason, needed = 0) {
    super(reason);
    this.reason = reason;
    this.needed = needed;
  }
}

/** What a failed request or a refused write means. */
export function asFailure(error: unknown, signal: AbortSignal | undefined): KeepFailure {
  if (error instanceof KeepFailure) return error;
  if (signal?.aborted) return new KeepFailure('cancelled');
  return new KeepFailure(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreachable');
}
