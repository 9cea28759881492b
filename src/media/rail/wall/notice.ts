import { phrase } from '@/kit/language/phrase.ts';
import type { Led } from '@/core/rail/lead.ts';

/** Says calmly what the position is worth, and nothing where all is well. */
export function startNotice(place: HTMLElement): (led: Led) => void {
  return ({ sensor, beyond }) => {
    const text =
      sensor === 'lost'
        ? phrase('暂时收不到屏幕的位置，请用手左右拖动')
        : beyond === 'start'
          ? phrase('屏幕在墙的起点以外')
          : beyond === 'end'
            ? phrase('屏幕在墙的尽头以外')
            : '';
    if (place.textContent !== text) place.textContent = text;
  };
}
