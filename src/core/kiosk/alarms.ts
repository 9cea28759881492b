import type { Condition } from './heartbeat.ts';

/** What may be wrong with a screen. */
export const alarmNames = {
  silent: '没有消息',
  hot: '过热',
  'storage-low': '存储快满',
  restarted: '自己重启过',
  'not-set-up': '还没有设为一体机',
  'no-fonts': '没有中文字体',
  'update-failed': '更新失败',
  rail: '滑轨有问题',
  slow: '画面不流畅',
  error: '出过错',
  'events-lost': '丢过统计',
} as const;

export type Alarm = keyof typeof alarmNames;

/** After so long without a heartbeat (one comes every 30 s) a screen counts as silent, in milliseconds. */
export const silentAfter = 180_000;
/** Degrees at which small computers begin to slow down. */
const hotFrom = 80;
/** Share of the storage that has to be free: below it the next release would find no room. */
const freeShare = 0.1;
/** Bytes of the machine's own disk below which nothing works for long. */
const freeDisk = 1e9;
/** A browser that had to be started again counts for an hour, in milliseconds. */
const restartedFor = 3_600_000;
/** Frames a second below which movement is seen to stutter. */
const slowBelow = 20;
/** An error counts for a day, in milliseconds. */
const errorFor = 86_400_000;

/**
 * What is wrong with a screen.
 * @param seen when it was last heard of; null: never
 * @param condition how it then said it was
 * @param since when it was enrolled: a new one has three minutes for its first heartbeat, too
 */
export function alarmsOf(
  { seen, condition, since }: { seen: number | null; condition: Condition | null; since: number },
  now: number,
): Alarm[] {
  if (now - (seen ?? since) > silentAfter) return ['silent'];
  if (condition === null) return [];
  const { temperature, storage, release, rail, fps, error, dropped, shown, machine, preview } = condition;
  const restarted = machine?.restarted;
  const found: [Alarm, boolean][] = [
    ['hot', temperature !== null && temperature >= hotFrom],
    [
      'storage-low',
      (storage !== null && storage.quota > 0 && 1 - storage.used / storage.quota < freeShare) ||
        (machine?.disk?.free ?? Infinity) < freeDisk,
    ],
    ['restarted', restarted != null && now - restarted.at < restartedFor],
    ['not-set-up', preview === true],
    ['no-fonts', machine?.fonts === false],
    ['update-failed', release.state === 'failed'],
    ['rail', rail !== null && rail !== 'well'],
    ['slow', fps !== null && fps < slowBelow && shown.state !== 'dark'],
    ['error', error !== null && now - error.at < errorFor],
    ['events-lost', dropped > 0],
  ];
  return found.filter(([, isSo]) => isSo).map(([name]) => name);
}
