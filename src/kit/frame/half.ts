import type { Command, Report } from '@/core/kiosk/frame.ts';
import { closePage, keepPage, workAddress } from './closed.ts';
import { watchFaults } from './faults.ts';
import styles from './in-frame.css?url';
import { hearInside, offerInside } from './inside.ts';
import { createOverlay } from './overlay.ts';
import { mediaAt, stepInView, stepPlayed, stepsIn, type Step } from './parts.ts';
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
  /** How much larger, or smaller, than its own pixels the page is drawn: what is drawn in 3D is as sharp as that. */
  scale?: number;
  /** The page's colours; left out, as the page itself decides. */
  theme?: 'light' | 'dark' | undefined;
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
  /** Whether one is in a view over the page, and has been. */
  let [isInside, wasInside] = [false, false];
  let overlay: ReturnType<typeof createOverlay> | undefined;
  const sound: Sound = watchSound(page, level, {
    onPlaying: (playing) => report({ is: 'playing', playing }),
    // Who is read to does nothing else.
    onSpoken: () => report({ is: 'activity' }),
  });
  sharpen(page, manner);

  /** One was led to where one is: until somebody moves the page by hand this is the place, whatever else is in the window. */
  let isLed = false;
  const tellActivity = sometimes(() => report({ is: 'activity' }));
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'])
    page.addEventListener(
      name,
      () => {
        isLed &&= name === 'pointermove';
        tellActivity();
      },
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

  const meant = (): Step | undefined => {
    const hash = decodeURIComponent(page.location.hash.slice(1));
    return steps.find(({ id }) => id === hash);
  };
  const tellPlace = (): void => {
    if (ownParts || isInside) return;
    // A film leads on by itself, wherever its page stands.
    const played = stepPlayed(page.document, steps);
    if (isLed && !played) return;
    const now = played === undefined ? (stepInView(page.document, steps) ?? meant() ?? null) : played;
    if (now?.id === at?.id && now?.moment === at?.moment) return;
    at = now;
    const { id = null, title = page.document.title, moment } = now ?? {};
    report({ is: 'place', part: id, title, ...(moment !== undefined && { moment }) });
  };
  /** One has come to the place that the address names, if it is one. */
  const arrive = (): void => {
    const step = meant();
    if (!step || ownParts || isInside) return tellPlace();
    at = step;
    isLed = true;
    report({ is: 'place', part: step.id, title: step.title });
  };
  const tellSoon = sometimes(tellPlace, 300);
  page.addEventListener('scroll', tellSoon, { capture: true, passive: true });
  const onPlayed = ({ target }: Event): void => {
    if (target instanceof page.HTMLVideoElement) tellSoon();
  };
  page.addEventListener('timeupdate', onPlayed, { capture: true });
  page.addEventListener('hashchange', arrive);

  hearInside(page, (message) => {
    if (message.is === 'inside') {
      isInside = message.inside;
      wasInside ||= isInside;
    }
    if (message.is === 'place') at = steps.find(({ id }) => id === message.part) ?? null;
    report(message);
    // Before the page again: where that is.
    if (message.is === 'inside' && !message.inside) {
      [at, isLed] = [null, false];
      tellPlace();
    }
  });

  const go = (id: string): void => {
    if (page.document.getElementById(id) === null) return;
    // A new place in the page, not a new entry in its history.
    // Against the frame’s own address: the caller is the page around it.
    page.location.replace(new URL(`#${encodeURIComponent(id)}`, page.location.href));
    // A visitor has stepped out of the view: who is led on is led on in there, to the part that the address names.
    const door = page.document.querySelector<HTMLButtonElement>('[data-enter] button');
    if (wasInside && !isInside) door?.click();
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
      arrive();
    },
    command(command) {
      if (offerInside(page, command)) return;
      switch (command.do) {
        case 'go':
          return ownParts ? undefined : go(command.part);
        case 'next':
          return ownParts ? undefined : stepBy(1);
        case 'previous':
          return ownParts ? undefined : stepBy(-1);
        case 'play':
          return sound.play(mediaAt(page.document, command));
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

/** What a view in 3D takes for the sharpness of the screen: it is asked for once the view opens. */
function sharpen(page: Rooted, { scale = 1 }: Manner): void {
  const ratio = page.devicePixelRatio * scale;
  Object.defineProperty(page, 'devicePixelRatio', { configurable: true, get: () => ratio });
}

function titleOf(page: Document): string {
  return (page.querySelector('h1')?.textContent ?? page.title).replace(/\s+/g, ' ').trim().slice(0, 200);
}

function dress(page: Document, { lowReach, type, closed, theme }: Omit<Manner, 'level'>): void {
  const { dataset } = page.documentElement;
  dataset['type'] = type;
  if (theme !== undefined) dataset['theme'] = theme;
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
