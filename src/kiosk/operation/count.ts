import type { KioskEvent } from '@/core/kiosk/events.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import type { Kiosk, KioskEvents } from '@/kiosk/kiosk.ts';
import type { Queue } from './queue.ts';

const hour = 3_600_000;

type Shown = Extract<KioskEvent, { kind: 'shown' }>;

/** Counts visits: that somebody was there, how long, and what they opened; not who. */
export function countVisits(kiosk: Kiosk, queue: Queue, soon: () => void): void {
  kiosk.on('visit-end', ({ seconds, opened }) => {
    const event: KioskEvent = {
      ...{ id: newId(), kind: 'visit', at: Date.now(), seconds: withinDay(seconds) },
      opened: opened.slice(0, 50).map((work) => ({
        address: work.address.slice(0, 200),
        title: work.title.slice(0, 120),
        seconds: withinDay(work.seconds),
      })),
    };
    void queue.add(event).then(soon);
  });
}

/**
 * Proof of play: how often and how long each scene was shown, by the hour. An hour's sums lie in the device's own store
 * until it is over; their ids are made with them, so that what a power cut lets happen twice counts once.
 */
export function countShown(kiosk: Kiosk, queue: Queue): void {
  let sums = kiosk.device.get<{ hour: number; shown: Shown[] }>('shown') ?? { hour: 0, shown: [] };

  async function close(): Promise<void> {
    const { shown } = sums;
    sums = { hour: Math.floor(Date.now() / hour), shown: [] };
    for (const event of shown) await queue.add(event);
    kiosk.device.set('shown', sums);
  }
  kiosk.on('shown', (event) => {
    if (event.seconds <= 0) return;
    const now = Math.floor(Date.now() / hour);
    if (now !== sums.hour) void close();
    const item = event.item.slice(0, 200);
    const sum = sums.shown.find((one) => one.item === item);
    if (sum) {
      sum.times++;
      sum.seconds = Math.min(sum.seconds + event.seconds, 86_400);
      sum.at = Date.now();
    } else {
      const title = titleOf(kiosk, event).slice(0, 120);
      sums.shown.push({
        id: newId(),
        kind: 'shown',
        at: Date.now(),
        seconds: withinDay(event.seconds),
        item,
        title,
        times: 1,
      });
    }
    kiosk.device.set('shown', sums);
  });
}

/** `平日 · 金叶长廊`: the programme, and what was on. */
function titleOf(kiosk: Kiosk, { item, programme }: KioskEvents['shown']): string {
  const name = kiosk.config.programmes.find(({ id }) => id === programme)?.title ?? programme;
  const what = item.startsWith(`${programme}/`) ? item.slice(programme.length + 1) : item;
  return `${name} · ${kiosk.works.get(what.split('#')[0] ?? '')?.title ?? what}`;
}

function withinDay(seconds: number): number {
  return Math.min(Math.max(seconds, 0), 86_400);
}

function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
}
