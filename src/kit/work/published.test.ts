import { describe, expect, it } from 'vitest';
import { isPublished } from './published.ts';

const zone = 'Asia/Shanghai';
const at = (time: string) => Date.parse(`${time}:00+08:00`);

describe('isPublished', () => {
  it('shows a work without dates at any time', () => {
    expect(isPublished({}, 0, zone)).toBe(true);
  });

  it('shows drafts only where drafts are wanted', () => {
    expect(isPublished({ draft: true }, 0, zone)).toBe(false);
    expect(isPublished({ draft: true }, 0, zone, { drafts: true })).toBe(true);
  });

  it('begins at midnight of the site, not of Greenwich', () => {
    const work = { publishAt: '2026-11-01' };
    expect(isPublished(work, at('2026-10-31T23:59'), zone)).toBe(false);
    expect(isPublished(work, at('2026-11-01T00:00'), zone)).toBe(true);
    expect(isPublished(work, at('2026-11-01T00:00'), 'UTC')).toBe(false);
  });

  it('begins at the minute that is given', () => {
    const work = { publishAt: '2026-11-01 08:00' };
    expect(isPublished(work, at('2026-11-01T07:59'), zone)).toBe(false);
    expect(isPublished(work, at('2026-11-01T08:00'), zone)).toBe(true);
  });

  it('includes the whole last day, and ends at the minute that is given', () => {
    expect(isPublished({ until: '2026-11-01' }, at('2026-11-01T23:59'), zone)).toBe(true);
    expect(isPublished({ until: '2026-11-01' }, at('2026-11-02T00:00'), zone)).toBe(false);
    expect(isPublished({ until: '2026-11-01 08:00' }, at('2026-11-01T07:59'), zone)).toBe(true);
    expect(isPublished({ until: '2026-11-01 08:00' }, at('2026-11-01T08:00'), zone)).toBe(false);
  });
});
