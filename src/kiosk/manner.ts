import { hourOf, type Hour } from '@/core/kiosk/hour.ts';
import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import { wallTime } from '@/core/kiosk/schedule.ts';
import type { Manner } from '@/kit/frame/half.ts';
import { zoomOf } from './work/zoom.ts';

/** What was chosen for the visit that is under way. */
interface Own {
  lowReach: boolean;
  larger: boolean;
  /** The loudest that anything may be, whatever the hour says; undefined: nobody has said. */
  level: number | undefined;
}

/** How works are shown: as settings and hour ask, and as was chosen during the visit. */
export interface VisitManner {
  readonly own: Own;
  /** As the clock said at the last tick. */
  readonly hour: Hour;
  /** The loudest that anything may be, from 0 to 1. */
  readonly level: number;
  /** Letters of the work that is open. */
  readonly type: 'large' | 'larger';
  tick(): void;
  choose(change: Partial<Own>): void;
  /** The next visitor finds all as the settings have it. */
  forget(): void;
  /** For the frame of the work that is open. */
  whole(): Manner;
}

interface Given {
  config: () => KioskConfig;
  timeZone: string;
  /** Of the work that is open. */
  address: () => string | undefined;
  isPreview: () => boolean;
}

export function createManner({ config, timeZone, address, isPreview }: Given): VisitManner {
  const first = (): Own => ({ lowReach: config().lowReach, larger: config().textSize === 'larger', level: undefined });
  const hourNow = (): Hour => hourOf(config(), wallTime(Date.now(), timeZone));
  let own = first();
  let hour = hourNow();

  const manner: VisitManner = {
    get own() {
      return own;
    },
    get hour() {
      return hour;
    },
    get level() {
      return own.level ?? hour.level;
    },
    // Text in frames is scaled (work/work.ts); a rail is not, and chooses by itself.
    get type() {
      return address()?.startsWith('/rail/') && !own.larger ? 'large' : 'larger';
    },
    tick: () => void (hour = hourNow()),
    choose: (change) => void (own = { ...own, ...change }),
    forget: () => void (own = first()),
    whole: () => ({
      lowReach: own.lowReach,
      type: manner.type,
      level: manner.level,
      closed: !isPreview(),
      scale: zoomOf(address() ?? '', own.larger ? 'larger' : 'large'),
      theme: hour.isNight ? 'dark' : 'light',
    }),
  };
  return manner;
}
