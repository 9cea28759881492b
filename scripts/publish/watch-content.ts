import { join } from 'node:path';
import type { Fingerprint } from '@/core/release/release.ts';
import { sameInputs } from '../fingerprint.ts';
import { searchStep } from './following-search.ts';
import { inputsOf, leftToPublish } from './is-published.ts';
import { publisherOf, type Publisher } from './publisher.ts';
import { readStatus } from './status.ts';
import { watchFolders } from './watch-folders.ts';

/** Editors save several files at once, and copying takes a while: we look when it has been quiet for so long. */
const quiet = 300;

/** What failed is tried again when it changes, or after so long: the disk may have room again. */
const patience = 15 * 60_000;

export interface ContentWatch {
  /** Looks now; resolves when it has looked, and published where there was something. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Publishes the project whenever its content changes or a time of publication passes. It looks when the system says that
 * a file changed, and at the beginning of every minute: so nothing is missed where the system says nothing (a network
 * drive), when the clock is set or the machine slept, and no timer has to last for weeks. Where a change comes while the
 * index for the search is made, that index would be an old one: it is given up, and the change is published first.
 */
export function watchContent(
  root: string,
  say: (line: string) => void,
  publisher: Publisher = publisherOf(root),
): ContentWatch {
  const folders = watchFolders(join(root, 'content'), () => {
    publisher.standBy();
    soon();
  });
  let quietTimer: NodeJS.Timeout | undefined;
  let minuteTimer: NodeJS.Timeout | undefined;
  let failed: { inputs: Fingerprint; at: number } | undefined;
  let last = Promise.resolve();
  let publishing: AbortController | undefined;
  soon();
  everyMinute();
  return { look, close };

  function soon(): void {
    clearTimeout(quietTimer);
    quietTimer = setTimeout(() => void look(), quiet);
  }

  function everyMinute(): void {
    const untilNext = 60_000 - (Date.now() % 60_000);
    minuteTimer = setTimeout(() => {
      void look();
      everyMinute();
    }, untilNext);
  }

  /** One look after the other. */
  function look(): Promise<void> {
    void leaveSearch().catch(() => undefined);
    last = last.then(lookOnce).catch((error: unknown) => say(`没能查看内容的变化：${String(error)}`));
    return last;
  }

  async function lookOnce(): Promise<void> {
    folders.refresh();
    const inputs = await inputsOf(root, Date.now());
    if ((await leftToPublish(root, inputs)) === 'nothing') return;
    if (failed && sameInputs(failed.inputs, inputs) && performance.now() < failed.at + patience) return;
    say('内容有变化，正在发布……');
    publishing = new AbortController();
    failed = (await publisher.publish(publishing.signal, inputs)) ? undefined : { inputs, at: performance.now() };
    publishing = undefined;
  }

  async function leaveSearch(): Promise<void> {
    const running = publishing;
    if (!running || (await readStatus(root)).building?.step !== searchStep) return;
    if ((await leftToPublish(root, await inputsOf(root, Date.now()))) === 'all') running.abort();
  }

  function close(): void {
    clearTimeout(quietTimer);
    clearTimeout(minuteTimer);
    folders.close();
    publisher.close();
  }
}
