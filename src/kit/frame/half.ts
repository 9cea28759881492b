import type { Command, Report } from '@/core/kiosk/frame.ts';
import { closePage, keepPage, workAddress } from './closed.ts';
import styles from './in-frame.css?url';
import { watchFaults } from './faults.ts';
import { createOverlay } from './overlay.ts';
import { stepInView, stepsIn, type Step } from './parts.ts';
import { watchSound, type Sound } from './sound.ts';

type Rooted = Window & typeof globalThis;

/** How a work is shown in a frame. */
export interface Manner {
  lowReach: boolean;
  type: 'normal' | 'large' | 'larger';
  /** The loudest that it may be, from 0 to 1. */
  level: number;
  /** Whether ways out of the page are closed. */
  closed: boolean;
}

/** The half of the frame contract (core/kiosk/frame.ts) that is put into a page of this site from outside. */
export interface Half {
  command(command: Command): void;
  /** The page has its own half (a rail): commands about parts are left to it. */
  leaveParts(): void;
  /** Called once the page's own text stands. */
  ready(): void;
}

/**
 * Puts the frame's half into a page of this site, as early as its window is there. Nothing of it outlives the page: all
 * listeners are the page's own.
 */
export function attachHalf(page: Rooted, manner: Manner, report: (report: Report) => void): Half {
  let steps: Step[] = [];
  let at: Step | null = null;
  let ownParts = false;
  let { level } = manner;
  let overlay: ReturnType<typeof createOverlay> | undefined;
  const sound: Sound = watchSound(page, level, {
    onPlaying: (playing) => report({ is: 'playing', playing }),
    // Who is read to does nothing else.
    onSpoken: () => report({ is: 'activity' }),
  });

  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'])
    page.addEventListener(
      name,
      sometimes(() => report({ is: 'activity' })),
      { capture: true, passive: true },
    );
  watchFaults(page, (message) => report({ is: 'trouble', message }));
  if (manner.closed) {
    const onLink = (address: string): void => {
      const work = workAddress(address, page.location.href);
      report(work === null ? { is: 'link', address: address.slice(0, 200) } : { is: 'link', address: work });
    };
    closePage(page, onLink);
    keepPage(page, onLink);
  }

  const tellPlace = (): void => {
    if (ownParts) return;
    const hash = decodeURIComponent(page.location.hash.slice(1));
    const now = stepInView(page.document, steps) ?? steps.find(({ id }) => id === hash) ?? null;
    if (now?.id === at?.id) return;
    at = now;
    report({ is: 'place', part: now?.id ?? null, title: now?.title ?? page.document.title });
  };
  page.addEventListener('scroll', sometimes(tellPlace, 300), { capture: true, passive: true });
  page.addEventListener('hashchange', () => {
    const hash = decodeURIComponent(page.location.hash.slice(1));
    const meant = steps.find(({ id }) => id === hash);
    if (!meant || ownParts) return tellPlace();
    at = meant;
    report({ is: 'place', part: meant.id, title: meant.title });
  });

  const go = (id: string): void => {
    if (page.document.getElementById(id) === null) return;
    // A new place in the page, not a new entry in its history.
    // Against the frame’s own address: the caller is the page around it.
    page.location.replace(new URL(`#${encodeURIComponent(id)}`, page.location.href));
  };
  const stepBy = (by: number): void => {
    const index = steps.findIndex(({ id }) => id === at?.id);
    const next = steps[index + by];
    if (next) go(next.id);
  };

  return {
    leaveParts: () => void (ownParts = true),
    ready() {
      dress(page.document, manner);
      if (manner.closed) closeFilms(page.document);
      steps = stepsIn(page.document);
      overlay = createOverlay(page.document);
      const { pathname, hash } = page.location;
      report({
        is: 'ready',
        address: pathname + hash,
        title: titleOf(page.document),
        kind: pathname.split('/')[1] ?? '',
        steps: steps.slice(0, 200),
      });
      tellPlace();
    },
    command(command) {
      switch (command.do) {
        case 'go':
          return ownParts ? undefined : go(command.part);
        case 'next':
          return ownParts ? undefined : stepBy(1);
        case 'previous':
          return ownParts ? undefined : stepBy(-1);
        case 'play':
          return sound.play();
        case 'pause':
          return sound.pause();
        case 'seek':
          return sound.seek(command.seconds);
        case 'volume':
          return sound.setLevel((level = command.level));
        case 'pointer':
          return overlay?.point(command.at);
        case 'spotlight':
          return overlay?.light(command.on);
        case 'manner': {
          dress(page.document, { ...manner, ...command });
          return sound.setLevel(command.muted ? 0 : level);
        }
        case 'position':
        case 'stop':
          return undefined; // The rail's own.
      }
    },
  };
}

function titleOf(page: Document): string {
  return (page.querySelector('h1')?.textContent ?? page.title).replace(/\s+/g, ' ').trim().slice(0, 200);
}

function dress(page: Document, { lowReach, type, closed }: Pick<Manner, 'lowReach' | 'type' | 'closed'>): void {
  const { dataset } = page.documentElement;
  dataset['type'] = type;
  dataset['kiosk'] = closed ? 'closed' : 'open';
  if (lowReach) dataset['lowReach'] = '';
  else delete dataset['lowReach'];
  if (page.querySelector(`link[href="${styles}"]`)) return;
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  page.head.append(link);
}

/** The browser's own player offers to save a film, to play it elsewhere, and to lay it over the screen. */
function closeFilms(page: Document): void {
  for (const film of page.querySelectorAll('video')) {
    film.disablePictureInPicture = true;
    film.setAttribute('controlsList', 'nodownload noremoteplayback');
  }
}

/** At most once in so many milliseconds; the last call is never lost. */
function sometimes(action: () => void, every = 500): () => void {
  let last = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    const now = performance.now();
    clearTimeout(waiting);
    if (now - last >= every) {
      last = now;
      action();
    } else
      waiting = setTimeout(() => {
        last = performance.now();
        action();
      }, every);
  };
}
