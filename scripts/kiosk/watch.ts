/** What a look at the page found. */
export type Seen =
  /** The kiosk answered. */
  | 'well'
  /** Another page of the kiosk, such as the one that calibrates the rail. */
  | 'aside'
  /** Its address, but nothing that answers for it: it loads, or its script fails. */
  | 'empty'
  /** An error page of the browser, a blank page, another site. */
  | 'elsewhere'
  /** No answer in time: the page hangs. */
  | 'silent';

/** What is to be done. */
export type Verdict = { do: 'nothing' } | { do: 'open' } | { do: 'restart'; why: string };

/** What was last seen, and since when, in milliseconds. */
export interface Watch {
  seen: Seen;
  since: number;
}

/** How long each may last. A page that is away from the kiosk is brought back; one that is broken is started anew. */
export const patience = { silent: 30_000, empty: 60_000, aside: 30 * 60_000, elsewhere: 0 };

export function startWatch(now: number): Watch {
  return { seen: 'empty', since: now };
}

/** Takes in what was seen now. A clock that jumps back starts the wait anew, one that jumps ahead ends it early. */
export function judge(
  watch: Watch,
  seen: Seen,
  now: number,
  allowed: typeof patience = patience,
): { watch: Watch; verdict: Verdict } {
  const isSame = watch.seen === seen && now >= watch.since;
  const next = isSame ? watch : { seen, since: now };
  if (seen === 'well' || now - next.since < allowed[seen]) return { watch: next, verdict: { do: 'nothing' } };
  // What was done gets its own time to work.
  const after = { seen, since: now };
  if (seen === 'silent') return { watch: after, verdict: { do: 'restart', why: '页面没有反应' } };
  if (seen === 'empty') return { watch: after, verdict: { do: 'restart', why: '页面打开了，但没有运行起来' } };
  return { watch: after, verdict: { do: 'open' } };
}
