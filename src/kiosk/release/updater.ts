import { asFailure, type KeepFailure } from '@/site/offline/failure.ts';
import { sizeText } from '@/site/offline/size.ts';
import { bringRelease, forgetLost } from './bring-release.ts';
import { watchHealth, type Watched } from './health.ts';
import { confirmed, failed, stood } from './pointer.ts';
import { matchFile, readStanding, stepPointer, tidyReleases } from './store.ts';

/** How the release of this device stands, for the staff menu, the agent and the office. */
export interface ReleaseReport {
  /** What this page came from; null: from the network. */
  version: string | null;
  state: 'none' | 'ready' | 'loading' | 'trial' | 'failed';
  /** Bytes of the next release that are there, and of all of it. */
  done: number;
  total: number;
  /** Why there is none, or what the last attempt failed at. */
  reason: string | null;
}

/** What the updater has to know of the page around it. */
export interface Surroundings extends Pick<Watched, 'look' | 'onFault'> {
  page: string;
  /** What this page came from. */
  version: string | null;
  /** Whether nobody uses the screen. */
  isFree(): boolean;
  report(report: ReleaseReport): void;
  /** What else is to be on the device, once nothing of the release is to be done. */
  bringMore(signal: AbortSignal): Promise<void>;
  reload(): void;
}

/** How often the site is asked for a newer release, in milliseconds. */
const pause = 5 * 60_000;

/** How long a page is open before it is opened again for a trial that would not begin. */
const secondThoughts = 10 * 60_000;

export interface Updater {
  /** Asks the site now, if nobody uses the screen or somebody asks for it. What comes is opened when nobody does. */
  look(isAsked?: boolean): Promise<void>;
  /** Somebody came: the network and the disk are theirs. What was fetched stays. */
  stop(): void;
}

/** Tries the release that this page is of, if it is on trial; then asks again and again for newer ones. */
export async function startUpdater(around: Surroundings): Promise<Updater> {
  const { page, version, report } = around;
  let said: ReleaseReport = { version, state: 'none', done: 0, total: 0, reason: null };
  const say = (change: Partial<ReleaseReport>): void => report((said = { ...said, ...change }));
  const began = performance.now();
  let working: AbortController | undefined;
  /** Somebody asked meanwhile: what is under way may not know of what changed. */
  let isAskedMeanwhile = false;
  /** Fetched while somebody came: opened when they have left. */
  let isWaiting = false;

  const standing = await readStanding();
  let pointer = standing?.page === page ? standing.pointer : null;
  const trial = pointer?.trial;
  if (version !== null && trial?.isStarted && trial.version === version) {
    say({ state: 'trial' });
    const isOurs = async (address: string): Promise<boolean> =>
      (await matchFile(version, address.split(/[?#]/)[0] ?? '')) !== undefined;
    void watchHealth({ ...around, isOurs }).then(endTrial);
    // Were the power cut now, it would get another go.
    await stepPointer(page, stood);
  } else {
    pointer = await forgetLost(page).catch(() => pointer);
    say(rest());
  }

  async function endTrial(why: string | null): Promise<void> {
    const next = await stepPointer(page, (now) => (why === null ? confirmed(now) : failed(now, why)));
    if (why !== null) {
      // The pointer leads back, or, where it can't be written, does so at the next start.
      around.reload();
      return;
    }
    pointer = next ?? pointer;
    if (next) await tidyReleases(next);
    say(rest());
  }

  /** While nothing is fetched or tried. */
  function rest(): Partial<ReleaseReport> {
    const bad = pointer?.bad;
    const reason = bad ? `版本 ${bad.version} 试用没有通过，退回来了：${bad.why}` : null;
    return { state: reason ? 'failed' : pointer?.current ? 'ready' : 'none', done: 0, total: 0, reason };
  }

  async function look(isAsked = false): Promise<void> {
    if (working) isAskedMeanwhile = true;
    if (working || said.state === 'trial' || !(isAsked || around.isFree())) return;
    const stop = (working = new AbortController());
    try {
      const onProgress = (done: number, total: number): void => say({ state: 'loading', done, total });
      const next = await bringRelease(page, { onProgress, signal: stop.signal });
      pointer = next;
      const isFresh = said.state === 'loading';
      say(rest());
      if (next.trial && around.isFree() && (isFresh || performance.now() - began > secondThoughts)) around.reload();
      else isWaiting = next.trial !== null && isFresh;
      // What of it fails says nothing of the release.
      if (next.trial === null) await around.bringMore(stop.signal).catch(() => undefined);
    } catch (error) {
      const failure = asFailure(error, stop.signal);
      say(failure.reason === 'cancelled' ? rest() : { state: 'failed', reason: failureWords(failure) });
    } finally {
      working = undefined;
      if (isAskedMeanwhile) void look();
      isAskedMeanwhile = false;
    }
  }

  setInterval(() => {
    if (isWaiting && around.isFree()) around.reload();
  }, 1000);
  setInterval(() => void look(), pause);
  void look();
  return { look, stop: () => working?.abort() };
}

function failureWords({ reason, needed }: KeepFailure): string {
  switch (reason) {
    case 'unreachable':
      return '取新版本时连不上服务器，过一会儿再取';
    case 'changed':
      return '取来的文件与清单不符（网站正在更新，或者文件坏了），过一会儿再取';
    case 'gone':
      return '网站上没有这块屏的清单了';
    case 'full':
      return needed > 0 ? `磁盘放不下新版本，还要 ${sizeText(needed)}` : '磁盘满了，新版本记不下来';
    case 'cancelled':
      return '';
  }
}
