import { splitLanguage } from '@/core/language/language.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { KeepFailure } from './failure.ts';
import { sizeText } from './size.ts';

/** What a failure means for the member, and what to do. */
export function failureWords({ reason, needed }: KeepFailure, free: number | undefined): string {
  switch (reason) {
    case 'unreachable':
      return phrase('没有存成：连不上服务器。已经取来的部分留着，下次接着存。');
    case 'changed':
      return phrase('没有存成：网站正在更新。过一会儿再试。');
    case 'gone':
      return phrase('没有存成：网站上已经没有它了。');
    case 'full':
      return fullWords(sizeText(needed), free === undefined || free >= needed ? undefined : sizeText(free));
    case 'cancelled':
      return '';
  }
}

/** What the browser says is free is an estimate: where it contradicts what happened it is not told. */
function fullWords(needed: string, free: string | undefined): string {
  return free === undefined
    ? phrase('没有存成：这台设备放不下。还要 {needed}。可以先移除一些离线内容。', { needed })
    : phrase('没有存成：这台设备放不下。还要 {needed}，浏览器只剩 {free}。可以先移除一些离线内容。', { needed, free });
}

/** What kind of work a name stands for, in words. */
export function kindWords(name: string): string {
  const kind = splitLanguage(`/${name}`).address.split('/')[1] ?? '';
  const words: { [kind: string]: string } = {
    course: phrase('课程'),
    lesson: phrase('课'),
    reading: phrase('有声书'),
    hall: phrase('展馆'),
    panorama: phrase('全景'),
    video: phrase('视频'),
    quiz: phrase('测验'),
    rail: phrase('滑轨'),
  };
  return words[kind] ?? phrase('作品');
}
