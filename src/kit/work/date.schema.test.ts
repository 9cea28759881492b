import { describe, expect, it } from 'vitest';
import { day, moment } from './date.schema.ts';

describe('dates', () => {
  it('are text, whichever parser read them', () => {
    expect(day.parse('2026-11-01')).toBe('2026-11-01');
    expect(day.parse(new Date('2026-11-01'))).toBe('2026-11-01');
    expect(moment.parse('2026-11-01 08:00')).toBe('2026-11-01 08:00');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '2026/11/01', '明天', ''])('refuse %j', (written) => {
    expect(day.safeParse(written).success).toBe(false);
    expect(moment.safeParse(written).success).toBe(false);
  });

  it.each(['2026-11-01 24:00', '2026-11-01 8:00', '2026-11-01T08:00', '2026-11-01 08:00:00'])(
    'refuse the time %j',
    (written) => {
      expect(moment.safeParse(written).success).toBe(false);
    },
  );
});
