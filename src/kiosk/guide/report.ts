import type { FromWork } from '@/core/kiosk/frame.ts';
import type { Showing } from '@/core/guide/visit.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** Turning pages quickly, a screen says only where it came to rest. */
const rest = 300;

/** Tells what the screen shows, at once and whenever it changes. Answers how to stop. */
export function reportTo(kiosk: Kiosk, tell: (shows: Showing) => void): () => void {
  let playing = false;
  let place: Extract<FromWork, { is: 'place' }> | undefined;
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const { address = null, title: work = '' } = kiosk.status();
    const [path = null, part] = address?.split('#') ?? [];
    const { layout } = kiosk;
    const shows: Showing = {
      address: path,
      // An address may name a moment of a film: guides go by its chapters.
      part: part === undefined ? null : (place?.part ?? decodeURIComponent(part)),
      title: (part === undefined ? undefined : place?.title) || work,
      playing,
      level: kiosk.level,
      ...(layout && { frame: { width: layout.width, height: layout.height, type: layout.type } }),
      ...(layout?.inside !== undefined && { inside: layout.inside }),
    };
    if (JSON.stringify(shows) === last) return;
    last = JSON.stringify(shows);
    tell(shows);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, rest);
  };
  const stops = [
    kiosk.on('state', soon),
    kiosk.on('frame', (message) => {
      if (message.is === 'playing') playing = message.playing;
      if (message.is === 'ready') [playing, place] = [false, undefined];
      if (message.is === 'place') place = message;
      soon();
    }),
  ];
  soon();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
