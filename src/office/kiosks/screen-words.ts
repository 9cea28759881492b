import { type Alarm, alarmNames } from '@/core/kiosk/alarms.ts';
import type { KioskCommand, Outcome } from '@/core/kiosk/command.ts';
import type { Condition } from '@/core/kiosk/heartbeat.ts';
import type { KioskScreen } from '@/core/kiosk/office.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { lengthInWords } from './times.ts';

/** Whether somebody should look after it: nothing wrong, something wrong, or nothing heard. */
export type Light = 'well' | 'wrong' | 'silent' | 'new';

export function lightOf({ alarms, seen }: KioskScreen): Light {
  if (alarms.includes('silent')) return 'silent';
  if (alarms.length > 0) return 'wrong';
  return seen === null ? 'new' : 'well';
}

/** How it is, in a few words. */
export function stateInWords(screen: KioskScreen, now: number): string {
  switch (lightOf(screen)) {
    case 'silent':
      return screen.seen === null
        ? phrase('登记以后一直没有消息')
        : phrase('已经 {time}没有消息', { time: lengthInWords((now - screen.seen) / 1000) });
    case 'wrong':
      return screen.alarms.map((alarm) => alarmInWords(alarm, screen.condition)).join(phrase('、'));
    case 'new':
      return phrase('刚登记，还没有消息');
    default:
      return phrase('正常');
  }
}

function alarmInWords(alarm: Alarm, condition: Condition | null): string {
  const name = anyPhrase(alarmNames[alarm]);
  if (condition === null) return name;
  const { temperature, storage, fps, rail, dropped, machine } = condition;
  if (alarm === 'hot' && temperature !== null) return `${name} ${degrees(temperature)}`;
  if (alarm === 'storage-low' && storage !== null) return `${name} ${percent(storage.used / storage.quota)}`;
  if (alarm === 'restarted' && machine) return restartsInWords(machine);
  if (alarm === 'slow' && fps !== null) return phrase('{name} 每秒 {n} 帧', { name, n: Math.round(fps) });
  if (alarm === 'rail' && rail !== null) return railInWords(rail);
  if (alarm === 'events-lost') return `${name} ${String(dropped)}`;
  return name;
}

function railInWords(rail: NonNullable<Condition['rail']>): string {
  const words = {
    well: () => phrase('滑轨正常'),
    lost: () => phrase('滑轨没有位置'),
    uncalibrated: () => phrase('滑轨还没有校准'),
    unreachable: () => phrase('滑轨连不上'),
    emergency: () => phrase('滑轨急停了'),
  };
  return words[rail]();
}

/** What is on it. */
export function shownInWords({ shown }: Condition): string {
  const title = shown.title ?? shown.address ?? '';
  switch (shown.state) {
    case 'attract':
      return phrase('没有人，循环播放');
    case 'home':
      return phrase('有人在看首屏');
    case 'dark':
      return phrase('熄屏时间');
    case 'guided':
      return title === '' ? phrase('讲解员带着') : phrase('讲解员带着看《{title}》', { title });
    default:
      return title === '' ? phrase('有人在看') : phrase('有人在看《{title}》', { title });
  }
}

function restartsInWords({ restarts, restarted }: NonNullable<Condition['machine']>): string {
  const why = restarted?.why ?? '';
  return why === ''
    ? phrase('自己重启过 {n} 次', { n: restarts })
    : phrase('自己重启过 {n} 次：{why}', { n: restarts, why });
}

/** Its figures, each with its name; what it can't know is left out. */
export function figuresOf(condition: Condition): [string, string][] {
  const { fps, temperature, storage, up, version, agent, machine, offline, waiting } = condition;
  const known: [string, string | null][] = [
    [phrase('画面'), fps === null ? null : phrase('每秒 {n} 帧', { n: Math.round(fps) })],
    [phrase('温度'), temperature === null ? null : degrees(temperature)],
    [phrase('存储'), storage === null || storage.quota === 0 ? null : storageInWords(storage)],
    [phrase('断网时'), offline ? offlineInWords(offline) : null],
    [phrase('硬盘空余'), machine?.disk ? sizeInWords(machine.disk.free) : null],
    [phrase('已运行'), lengthInWords(up)],
    [phrase('版本'), shortVersion(version)],
    [phrase('值守程序'), agent ? phrase('有') : phrase('没有')],
    [phrase('自己重启'), machine && machine.restarts > 0 ? phrase('{n} 次', { n: machine.restarts }) : null],
    [phrase('没送到的统计'), waiting === 0 ? null : String(waiting)],
  ];
  return known.filter((pair): pair is [string, string] => pair[1] !== null);
}

function offlineInWords({ isKept, lacking }: NonNullable<Condition['offline']>): string {
  if (!isKept) return phrase('重新启动就打不开');
  if (lacking.length === 0) return phrase('也能放');
  const titles = lacking.map((title) => phrase('《{title}》', { title })).join(phrase('、'));
  return phrase('能放，还没有存下{titles}', { titles });
}

export function releaseInWords({ release: { state, share, why } }: Condition): string | null {
  if (state === 'loading') return phrase('新内容下载了 {share}', { share: percent(share ?? 0) });
  if (state === 'trial') return phrase('新内容正在试运行');
  if (state !== 'failed') return null;
  return why === null ? phrase('新内容没有装上，退回了原来的') : phrase('新内容没有装上，退回了原来的：{why}', { why });
}

/** What a screen was told. */
export function orderInWords({ order }: Pick<KioskCommand, 'order'>): string {
  if (order.do === 'message') return phrase('消息“{text}”', { text: order.text });
  if (order.do === 'screenshot') return phrase('截屏');
  return order.force ? phrase('马上重新载入') : phrase('重新载入');
}

/** What became of it. */
export function outcomeInWords(outcome: Outcome | null, until: number, now: number): string {
  if (outcome === 'done') return phrase('好了');
  if (outcome === 'no-agent') return phrase('这台屏没有装值守程序，网页自己截不了屏');
  if (outcome === 'failed') return phrase('没有成功');
  if (outcome === 'too-late' || until <= now) return phrase('屏没有及时收到');
  return phrase('等屏回应……');
}

/** Scripts are named by what is in them: `KioskPage.….Da3vQkyF.js`. A release has a name of its own. */
function shortVersion(version: string): string {
  return /\.([\w-]+)\.js$/.exec(version)?.[1] ?? version;
}

function degrees(temperature: number): string {
  return `${String(Math.round(temperature))} °C`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

function storageInWords({ used, quota }: { used: number; quota: number }): string {
  return `${sizeInWords(used)} / ${sizeInWords(quota)}`;
}

function sizeInWords(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${String(Math.round(bytes / 1e6))} MB`;
}
