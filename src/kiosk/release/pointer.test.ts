import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  begun,
  confirmed,
  failed,
  fetched,
  isWanted,
  needed,
  noRelease,
  shown,
  stood,
  type Pointer,
} from './pointer.ts';

/** A device as a kiosk uses it: what lies in its storage, what the page shows, what the site offers. */
class Device {
  pointer: Pointer = noRelease;
  /** Versions that are there, whole and verified. */
  readonly stored = new Set<string>();
  readonly confirmed = new Set<string>();
  open: string | null = null;
  offered = 'v0';
  /** Versions that failed since the site last offered another. */
  readonly failedOfOffer = new Set<string>();

  /** How often each was begun since it was last fetched. */
  readonly starts = new Map<string, number>();

  offer(version: string): void {
    if (version !== this.offered) this.failedOfOffer.clear();
    this.offered = version;
  }

  /** @param end how the download goes; a full disk at the end of it refuses the pointer as well */
  fetch(end: 'whole' | 'cut' | 'full' | 'pointer refused'): void {
    if (this.pointer.trial?.isStarted || !isWanted(this.pointer, this.offered)) return;
    expect(this.failedOfOffer).not.toContain(this.offered);
    if (end === 'cut' || end === 'full') return;
    this.stored.add(this.offered);
    if (end !== 'whole') return;
    this.starts.delete(this.offered);
    this.point(fetched(this.pointer, this.offered));
  }

  /** What the worker does; where the pointer can't be written nothing is tried. */
  start(isWritten: boolean): void {
    const next = begun(this.pointer);
    const back = shown({ ...next, trial: null });
    const { trial } = this.pointer;
    if (isWritten) {
      if (trial && !next.trial) this.failedOfOffer.add(trial.version);
      if (next.trial) this.starts.set(next.trial.version, (this.starts.get(next.trial.version) ?? 0) + 1);
      this.point(next);
    }
    this.open = isWritten ? shown(next) : back;
  }

  /** The page comes up; where that can't be written, nobody knows. */
  stand(isWritten: boolean): void {
    if (isWritten && this.isTrying()) this.point(stood(this.pointer));
  }

  well(): void {
    if (this.open === null || !this.isTrying()) return;
    this.confirmed.add(this.open);
    this.starts.delete(this.open);
    this.point(confirmed(this.pointer));
  }

  unwell(): void {
    if (this.open === null || !this.isTrying()) return;
    this.failedOfOffer.add(this.open);
    this.point(failed(this.pointer, '坏了'));
    this.start(true);
  }

  private isTrying(): boolean {
    const { trial } = this.pointer;
    return trial?.isStarted === true && this.open === trial.version;
  }

  private point(next: Pointer): void {
    this.pointer = next;
    for (const version of this.stored) if (!needed(next).includes(version)) this.stored.delete(version);
  }
}

const step = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((n) => (device: Device) => device.offer(`v${String(n)}`)),
  fc
    .constantFrom('whole', 'whole', 'cut', 'full', 'pointer refused')
    .map((end) => (device: Device) => device.fetch(end as 'whole')),
  fc.boolean().map((isWritten) => (device: Device) => device.start(isWritten)),
  fc.boolean().map((isWritten) => (device: Device) => device.stand(isWritten)),
  fc.constant((device: Device) => device.well()),
  fc.constant((device: Device) => device.unwell()),
);

it('shows a whole release after any sequence of publishing, fetching, crashing and confirming', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const device = new Device();
      for (const act of steps) {
        const before = device.pointer;
        act(device);
        const { current, trial } = device.pointer;
        for (const version of needed(device.pointer)) expect(device.stored).toContain(version);
        if (current !== null) expect(device.confirmed).toContain(current);
        // What worked is never given up but for another that was seen to work.
        if (before.current !== null) expect(current).not.toBeNull();
        if (trial) expect(trial.version).not.toBe(current);
        // What comes up and goes down again, again and again, is not tried for ever.
        for (const starts of device.starts.values()) expect(starts).toBeLessThanOrEqual(3);
      }
      // Wherever that led: two starts without a word from the page are back at what worked.
      device.start(true);
      device.start(true);
      expect(device.open).toBe(device.pointer.current);
      expect(device.pointer.trial).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

it('tries a version that failed again only after the site offered another', () => {
  let pointer = confirmed(begun(fetched(noRelease, 'a')));
  pointer = failed(begun(fetched(pointer, 'b')), '白屏');
  expect(pointer).toEqual({ current: 'a', trial: null, bad: { version: 'b', why: '白屏' } });
  expect(isWanted(pointer, 'b')).toBe(false);
  expect(isWanted(pointer, 'c')).toBe(true);
  pointer = confirmed(begun(fetched(pointer, 'c')));
  expect(isWanted(pointer, 'b')).toBe(true);
});

it('tries a release again that came up and was cut short, twice; one that never came up goes back at once', () => {
  const cut = (pointer: Pointer): Pointer => begun(stood(pointer));
  const first = begun(fetched(confirmed(begun(fetched(noRelease, 'a'))), 'b'));
  const third = cut(cut(first));
  expect(shown(third)).toBe('b');
  expect(confirmed(third)).toEqual({ current: 'b', trial: null, bad: null });
  expect(cut(third)).toMatchObject({ current: 'a', trial: null, bad: { version: 'b' } });
  expect(begun(first)).toMatchObject({ current: 'a', trial: null, bad: { version: 'b', why: '页面没有运行起来' } });
  // It stood the time before, not this time.
  expect(begun(cut(first))).toMatchObject({ current: 'a', bad: { version: 'b' } });
});

it('understands what a worker of an older build wrote: begun, and nothing more', () => {
  const old: Pointer = { current: 'a', trial: { version: 'b', isStarted: true }, bad: null };
  expect(shown(old)).toBe('b');
  expect(confirmed(old).current).toBe('b');
  expect(begun(old)).toMatchObject({ current: 'a', trial: null });
  expect(begun(stood(old))).toMatchObject({ trial: { version: 'b', starts: 2 } });
});
