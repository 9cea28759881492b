import { spawnSync } from 'node:child_process';
import { aptInstall } from './browser.ts';

/** What `npm run narrate` and its tests need, by the package that brings it. */
const tools = { ffmpeg: '-version', 'espeak-ng': '--version' };

/** Installs ffmpeg and espeak-ng where they are missing and this user may. Returns a sentence on each that was. */
export function bringAudioTools(): string[] {
  return Object.entries(tools).flatMap(([name, question]) => {
    const works = (): boolean => spawnSync(name, [question], { timeout: 20_000 }).status === 0;
    if (works()) return [];
    if (aptInstall(name) && works()) return [`用 apt-get 装了 ${name}`];
    return [`没有 ${name}，也装不上：配音的测试会失败`];
  });
}
