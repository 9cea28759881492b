import { spawnSync } from 'node:child_process';
import { readdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The highest temperature that the machine tells of, in °C; undefined where it tells of none.
 * @param folder `/sys/class/thermal`, or one laid out alike
 */
export async function temperature(folder: string): Promise<number | undefined> {
  const names = await readdir(folder).catch(() => []);
  const zones = names.filter((name) => name.startsWith('thermal_zone'));
  const read = await Promise.all(zones.map((name) => readFile(join(folder, name, 'temp'), 'utf8').catch(() => '')));
  // In thousandths. Sensors that are not there say 0, or something below.
  const degrees = read.map((text) => Number.parseInt(text, 10) / 1000).filter((value) => value > 0 && value < 150);
  return degrees.length === 0 ? undefined : Math.round(Math.max(...degrees));
}

/** Bytes of the disk that holds a folder; undefined where it can't be asked. */
export async function disk(folder: string): Promise<{ free: number; total: number } | undefined> {
  const found = await statfs(folder).catch(() => undefined);
  return found && { free: found.bavail * found.bsize, total: found.blocks * found.bsize };
}

/** Whether there are Chinese fonts; undefined where nobody can tell. */
export function hasChineseFonts(): boolean | undefined {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() !== '' : undefined;
}

/** What to do where there are none. */
export const fontAdvice =
  '没有中文字体，屏上的字会变成方框。安装：sudo apt install fonts-noto-cjk（统信、麒麟：sudo apt install fonts-noto-cjk 或系统自带的“字体管理”），装好以后重新启动本程序';
