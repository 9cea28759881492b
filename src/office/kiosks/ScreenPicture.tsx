import type { KioskScreen } from '@/core/kiosk/office.ts';
import { address } from '@/office/desk/ask.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { lightOf } from './screen-words.ts';
import { clockOf } from './times.ts';

/** The newest picture of a screen; where there is none, its outline: upright, lying, or long. */
export function ScreenPicture({ screen, now }: { screen: KioskScreen; now: number }) {
  const [newest] = screen.screenshots;
  const { width, height } = screen.condition?.screen ?? { width: 16, height: 9 };
  if (newest) {
    const time = clockOf(newest.at, now);
    return (
      <figure className="kiosk-picture">
        <img
          src={address('/api/office/kiosks/screenshot', { id: newest.id })}
          alt={phrase('{name} {time} 的截屏', { name: screen.name, time })}
          loading="lazy"
        />
        <figcaption className="small quiet figures">{time}</figcaption>
      </figure>
    );
  }
  const scale = 100 / Math.max(width, height, 1);
  const [w, h] = [Math.max(width * scale, 8), Math.max(height * scale, 8)];
  return (
    <svg className={`kiosk-outline ${lightOf(screen)}`} viewBox={`0 0 104 ${String(h + 4)}`} aria-hidden="true">
      <rect x={52 - w / 2} y={2} width={w} height={h} />
    </svg>
  );
}
