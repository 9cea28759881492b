import type { Position } from '@/core/rail/position.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { isCalm } from '@/kit/stage/view/calm.ts';
import { watchDrag } from './drag.ts';
import { listenToFrame } from './frame.ts';
import { watchHere } from './here.ts';
import { watchKeys } from './keys.ts';
import { startLayers } from './layers.ts';
import { startNotice } from './notice.ts';
import { startPanel } from './panel.ts';
import { readWall } from './read-wall.ts';
import { startScrubber } from './scrubber.ts';
import { startSounding } from './sounding.ts';
import { startStops } from './stops.ts';
import { startWalk } from './walk.ts';
import { watchWheel } from './wheel.ts';
import { startWhole } from './whole.ts';

export interface WallNotes {
  /** The stop before which the visitor stands who uses the wall; undefined between stops. */
  inView(stop: string | undefined): void;
  /** The visitor reads the page again. */
  onLeave(): void;
}

/** What the page's scripts may do with the wall from outside it. */
export interface Wall {
  position(position: Position | null): void;
}

/** How often time is told to what waits, in milliseconds. */
const tick = 250;

/** A screen that is pushed is told to what measures study this often at most, in milliseconds. */
const tellsUse = 1000;

/** Brings the wall on a rail's page to life, in the page and as large as the window; on kiosks it is so at once. */
export function openWall(page: HTMLElement, notes: WallNotes): Wall {
  const facts = readWall(page);
  const { stops, length, direction } = facts;
  const stage = page.querySelector<HTMLElement>('[data-stage]')!;
  const find = (name: string) => stage.querySelector<HTMLElement>(`[data-${name}]`)!;
  const view = find('view');
  const isFramed = parent !== window;
  const isKiosk = isFramed || new URLSearchParams(location.search).has('kiosk');
  const wanted = (): string => decodeURIComponent(location.hash.slice(1));

  const size = { width: 0, height: 0 };
  /** Whether anybody uses the wall: it counts as study then, and not the page below. */
  let isUsed = false;
  let lastUse = 0;
  /** What the visitor closed here does not open by itself again. */
  let closedAt: string | undefined;

  const layers = startLayers(stage, facts);
  const standing = startStops(stage, facts);
  const sounding = startSounding(facts, isKiosk);
  const say = startNotice(find('notice'));
  const here = watchHere(facts, {
    stop(id) {
      closedAt = undefined;
      standing.light(id);
      tellPlace();
      const isOnTheWay = walk.motion.isMoving && panel.open === ahead();
      if (panel.open !== undefined && panel.open !== id && !isOnTheWay) panel.close();
    },
    zone(id) {
      stage.dataset['tint'] = facts.zones.find((zone) => zone.id === id)?.tint ?? 'paper';
      sounding.zone(id);
    },
    rest(id) {
      // A kiosk's screen that has been pushed to a stop opens it by itself.
      if (id !== undefined && isKiosk && walk.led.follows && closedAt !== id) open(id, false);
      sounding.rest(articleOf(id));
      if (id !== undefined && panel.open === id) playFilm();
    },
  });
  const walk = startWalk(facts, {
    draw,
    led(led) {
      stage.dataset['sensor'] = led.sensor;
      say(led);
    },
    drive(stop, mm) {
      report({ is: 'drive', stop, mm });
      return isFramed;
    },
    used: use,
    isCalm,
  });
  const scrubber = startScrubber(find('scrubber'), facts, (mm) => walk.pan(mm - walk.motion.target));
  const panel = startPanel(find('panel'), facts, {
    by,
    closed(byVisitor) {
      stage.classList.remove('reading');
      resize();
      if (!byVisitor) return;
      closedAt = here.stop;
      (standing.button(here.stop ?? '') ?? view).focus({ preventScroll: true });
    },
  });
  const whole = startWhole(stage, (isOn) => {
    find('whole').setAttribute('aria-pressed', String(isOn));
    if (!isOn) panel.close();
    resize();
    use();
    tellPlace();
  });
  const report = listenToFrame({
    position: (position) => walk.position(position),
    go: (id) => walk.to(id) && open(id),
    by,
    stop: (id) => void walk.to(id),
    mute: (muted) => turnSound(!muted),
    limit: (level) => sounding.limit(level),
  });

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = view;
    if (width === 0 || height === 0 || (size.width === width && size.height === height)) return;
    Object.assign(size, { width, height });
    stage.style.setProperty('--u', `${Math.min(height / 100, width / 75)}px`);
    layers.resize(width, height);
    standing.resize(width, height);
    draw();
  }

  function draw(): void {
    const { mm } = walk.motion;
    layers.draw(mm);
    standing.draw(mm);
    look();
    scrubber.draw(mm, here.stop, walk.motion.isMoving);
  }

  function look(): void {
    here.look(walk.motion.mm, performance.now(), walk.motion.isMoving && !walk.led.follows);
  }

  /** Millimetres that so many pixels are. */
  function millimetres(pixels: number): number {
    return (pixels / size.height) * facts.height * direction;
  }

  function articleOf(id: string | undefined): HTMLElement | undefined {
    return stops.find((stop) => stop.id === id)?.article;
  }

  /** The stop to which the picture slides, or at which it stands to the millimetre. */
  function ahead(): string | undefined {
    return stops.find(({ mm }) => mm === walk.motion.target)?.id;
  }

  function tellPlace(): void {
    const index = stops.findIndex(({ id }) => id === here.stop);
    const title = stops[index]?.title ?? '';
    find('live').textContent =
      index === -1 ? '' : phrase('第 {n} 站，共 {count} 站：{title}', { n: index + 1, count: stops.length, title });
    report({ is: 'place', part: here.stop ?? null, title });
    if (!isUsed) return;
    notes.inView(here.stop);
    if (whole.isOn && !isKiosk && here.stop !== undefined) history.replaceState(history.state, '', `#${here.stop}`);
  }

  function use(): void {
    if (!isUsed) {
      isUsed = true;
      notes.inView(here.stop);
    }
    const now = performance.now();
    if (now - lastUse < tellsUse || !walk.led.follows) return;
    lastUse = now;
    // A screen that is pushed is use, as a pointer that moves is: what measures study listens to that.
    dispatchEvent(new Event('pointermove'));
  }

  function by(step: 1 | -1): void {
    const id = walk.by(step);
    if (panel.open === undefined) return;
    if (id === undefined) panel.close();
    else open(id);
  }

  function open(id: string, takesFocus = true): void {
    whole.enter();
    panel.show(id);
    stage.classList.add('reading');
    resize();
    use();
    if (takesFocus) articleOf(id)!.querySelector('h2')!.focus({ preventScroll: true });
    if (here.rested === id) playFilm();
    void import('./objects.ts').then(({ offerObjects }) => offerObjects(find('panel'))).catch(() => undefined);
  }

  /** On a kiosk, a film that is open begins once one has come to rest before it. */
  function playFilm(): void {
    const film = find('panel').querySelector('video');
    if (!film || !isKiosk || isCalm()) return;
    film.muted ||= !sounding.isOn;
    void film.play().catch(() => undefined);
  }

  function turnSound(on: boolean): void {
    sounding.turn(on);
    find('sound').setAttribute('aria-pressed', String(on));
    if (on) sounding.rest(articleOf(here.rested));
  }

  function choose(id: string): void {
    if (id !== here.stop) walk.to(id);
    open(id);
  }

  watchDrag(view, {
    move: (pixels) => walk.drag(-millimetres(pixels)),
    release: (speed) => walk.release(-millimetres(speed)),
  });
  watchWheel(
    stage,
    () => whole.isOn,
    (pixels, isSideways) => walk.pan(Math.abs(millimetres(pixels)) * Math.sign(pixels) * (isSideways ? direction : 1)),
  );
  watchKeys(stage, direction, {
    by,
    pan: (part) => walk.pan(Math.abs(millimetres(size.width)) * part),
    nth: (index) => stops[index] && walk.to(stops[index].id),
    start: () => walk.slide(0),
    end: () => walk.slide(length),
    open() {
      const id = ahead() ?? here.stop;
      if (id !== undefined) open(id);
    },
    back() {
      if (panel.open !== undefined) panel.close(true);
      else if (whole.isOn && !isKiosk) whole.leave();
      else return false;
      return true;
    },
    sound: () => turnSound(!sounding.isOn),
  });
  for (const { id } of stops) standing.button(id)!.addEventListener('click', () => choose(id));
  find('before').addEventListener('click', () => by(-1));
  find('next').addEventListener('click', () => by(1));
  find('sound').addEventListener('click', () => turnSound(!sounding.isOn));
  find('whole').addEventListener('click', () => {
    if (whole.isOn) whole.leave();
    else whole.enter();
    view.focus({ preventScroll: true });
  });
  // A browser brings what has the focus into view by scrolling what must not be scrolled.
  view.addEventListener('scroll', () => (view.scrollLeft = 0));
  addEventListener('hashchange', () => {
    if (whole.isOn && walk.to(wanted())) open(wanted());
  });

  stage.hidden = false;
  stage.classList.toggle('kiosk', isKiosk);
  turnSound(sounding.isOn);
  new ResizeObserver(resize).observe(view);
  walk.motion.put(stops.find(({ id }) => id === wanted())?.mm ?? stops[0]!.mm);
  resize();
  if (isKiosk) {
    whole.enter();
    if (articleOf(wanted())) open(wanted(), false);
  }
  report({
    is: 'ready',
    address: location.pathname,
    title: page.querySelector('h1')!.textContent!.trim(),
    kind: 'rail',
    steps: stops.map(({ id, title }) => ({ id, title })),
  });
  tellPlace();
  setInterval(() => {
    walk.tick();
    look();
  }, tick);
  const leaves = new IntersectionObserver(
    ([entry]) => {
      if (!isUsed || whole.isOn || !entry || entry.intersectionRatio > 0.3) return;
      isUsed = false;
      notes.onLeave();
    },
    { threshold: [0, 0.3] },
  );
  leaves.observe(stage);
  return { position: (position) => walk.position(position) };
}
