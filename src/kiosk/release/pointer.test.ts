import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begun, confirmed, failed, fetched, isWanted, needed, noRelease, shown, type Pointer } from './pointer.ts';

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
    if (end === 'whole') this.point(fetched(this.pointer, this.offered));
  }

  /** What the worker does; where the pointer can't be written nothing is tried. */
  start(isWritten: boolean): void {
    const next = begun(this.pointer);
    const back = shown({ ...next, trial: null });
    if (this.pointer.trial?.isStarted) this.failedOfOffer.add(this.pointer.trial.version);
    if (isWritten) this.point(next);
    this.open = isWritten ? shown(next) : back;
  }

  well(): void {
    if (this.pointer.trial?.isStarted && this.open === this.pointer.trial.version) {
      this.confirmed.add(this.open);
      this.point(confirmed(this.pointer));
    }
  }

  unwell(): void {
    if (!this.pointer.trial?.isStarted || this.open !== this.pointer.trial.version) return;
    this.failedOfOffer.add(this.open);
    this.point(failed(this.pointer, '坏了'));
    this.start(true);
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
