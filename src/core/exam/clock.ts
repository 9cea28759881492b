/** What decides when an attempt ends. All times are the server's, in milliseconds since 1970. */
export interface Terms {
  began: number;
  /** The limit, in minutes. */
  minutes: number;
  /** When the examination closes. */
  closes: number;
  /** Minutes that an organiser added for this member: to the limit, and to the closing. */
  extra: number;
}

const minute = 60_000;

/** When an attempt ends: after its limit, or when the examination closes, whichever comes first. */
export function deadlineOf({ began, minutes, closes, extra }: Terms): number {
  return Math.min(began + (minutes + extra) * minute, closes + extra * minute);
}

/** An answer as it reaches the server. */
export interface Arrival {
  now: number;
  deadline: number;
  /** How long after the deadline answers are still taken in, in minutes. */
  grace: number;
  /** How long ago it was given, by the device, in milliseconds. */
  ago: number;
  /** When this device was last heard of, before. */
  heard: number;
}

/** A device may have given answers while its last message was on the way, in milliseconds. */
const onTheWay = 5_000;

/**
 * Whether an answer counts. In time: it is here by the deadline, whatever the device's clock says. Late: here within the
 * grace, said to be given before the deadline by a device that was out of reach since; nobody can prove that, so it counts
 * only when an organiser says so. A device that was heard of after it says it gave the answer could have sent it then.
 */
export function judge({ now, deadline, grace, ago, heard }: Arrival): 'in-time' | 'late' | 'refused' {
  if (now <= deadline) return 'in-time';
  const given = now - ago;
  if (now > deadline + grace * minute || given > deadline || given < heard - onTheWay) return 'refused';
  return 'late';
}

/** Whether an attempt is over and nothing can arrive any more. */
export function isSettled(now: number, deadline: number, grace: number): boolean {
  return now > deadline + grace * minute;
}
