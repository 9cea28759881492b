import type { Command, FromWork } from '@/core/kiosk/frame.ts';
import { look, use, type Watch } from '@/core/kiosk/idle.ts';
import { kioskSchema } from '@/core/kiosk/kiosk.schema.ts';
import { workAddress } from '@/kit/frame/closed.ts';
import { insideAddress } from '@/kit/frame/inside.ts';
import { openFrame, type Framed } from '@/kit/frame/open-frame.ts';
import type { Device } from './device.ts';
import { createEvents } from './events.ts';
import type { KioskEvents, KioskState } from './kiosk.ts';
import { learnOthers } from './other-works.ts';
import { createManner } from './manner.ts';
import { createReports } from './reports.ts';
import type { KioskData, Shell } from './shell.ts';
import type { Face } from './face.ts';
import { createVisit, type Visit } from './visit.ts';
import { signOutIfNeeded, wipe } from './wipe.ts';

/** The kiosk's behaviour; what is seen of it is the face's. Ticks once a second. */
export function createKiosk(data: KioskData, device: Device, face: Face): Shell {
  const { trouble, report, fields } = createReports((fault) => events.emit('fault', fault));
  const events = createEvents<KioskEvents>(trouble);
  const works = new Map(data.works.map((work) => [work.activity as string, work]));
  const holds = new Map<symbol, string>();
  let config = data.config;
  let state: Exclude<KioskState, 'guided'> = 'attract';
  let since = Date.now();
  let watch: Watch = use(performance.now());
  let left: number | undefined;
  let visit: Visit | undefined;
  let framed: Framed | undefined;
  let releaseFilm: (() => void) | undefined;
  let before: string[] = [];
  /** The work that is being opened. */
  let loading: symbol | undefined;

  let steps: { id: string; title: string }[] = [];
  let inside: boolean | undefined;
  const isPreview = (): boolean => device.get('role') !== 'kiosk';
  const clean = (): Promise<void> => (isPreview() ? Promise.resolve() : wipe(device).catch(trouble));
  const manner = createManner({
    ...{ config: () => config, timeZone: data.timeZone, address: () => visit?.address, isPreview },
  });
  // A power cut, or a browser that was started anew, ends a visit, too.
  let cleaned = clean();
  const isHeldBy = (name: string): boolean => [...holds.values()].includes(name);
  const tell = (): void => events.emit('state', shell.status());

  const enter = (next: typeof state): void => {
    if (state !== next) since = Date.now();
    state = next;
    tell();
  };
  const begin = (): void => {
    watch = use(performance.now());
    left = undefined;
    if (visit) return;
    visit = createVisit(Date.now(), performance.now());
    events.emit('visit-begin', { at: visit.at });
  };
  const close = (): void => {
    loading = undefined;
    framed?.remove();
    framed = undefined;
    steps = [];
    inside = undefined;
    releaseFilm?.();
    releaseFilm = undefined;
    visit?.closed(performance.now());
  };
  const dress = (): void => {
    framed?.send({ do: 'manner', ...manner.whole(), muted: manner.level === 0 });
    tell();
  };

  const hear = (message: FromWork): void => {
    if (message.is === 'activity') shell.touch();
    if (message.is === 'playing') {
      releaseFilm?.();
      releaseFilm = message.playing ? shell.hold('film') : undefined;
    }
    if (message.is === 'inside') ({ inside } = message);
    if (message.is === 'ready') {
      ({ steps } = message);
      visit?.opened(message.address, message.title, performance.now());
    }
    if (message.is === 'place') visit?.moved(message.moment ?? message.part);
    if (message.is === 'link' && !shell.open(message.address))
      shell.notice('这一页不在屏幕上。扫右下角的码，可以在手机上接着看。');
    if (message.is === 'trouble') trouble(message.message, visit?.address);
    events.emit('frame', message);
    if (message.is !== 'activity') tell();
  };
  const load = (address: string): void => {
    close();
    visit?.opened(address, works.get(address.split('/').slice(1, 3).join('/'))?.title ?? '', performance.now());
    enter('work');
    const mine = (loading = Symbol(address));
    // What the visitor before left is gone before the next one's work may read it.
    cleaned = cleaned.then(() => signOutIfNeeded(device));
    void cleaned.then(() => {
      if (loading !== mine) return;
      framed = openFrame(insideAddress(address), {
        manner: () => manner.whole(),
        tell: hear,
        onTrouble: (why) => {
          trouble(why, address);
          shell.notice('这件作品暂时打不开，请看看别的。');
          shell.home();
        },
      });
      face.show(framed.element, address);
      tell();
    });
  };

  const end = (why: KioskEvents['visit-end']['why']): void => {
    close();
    before = [];
    left = undefined;
    const over = visit?.end(performance.now());
    visit = undefined;
    manner.forget();
    cleaned = clean();
    enter(isDark() ? 'dark' : 'attract');
    if (over) events.emit('visit-end', { ...over, why });
  };
  // Who looks at how it will be wants to see it, at night too.
  const isDark = (): boolean => !isPreview() && manner.hour.isDark;

  const tick = (): void => {
    const now = Date.now();
    const { level, hour } = manner;
    manner.tick();
    if (manner.level !== level) {
      framed?.send({ do: 'volume', level: manner.level });
      tell();
    }
    if (manner.hour.isNight !== hour.isNight) dress();
    if (state === 'attract' || state === 'dark') {
      const dark = isDark() && !shell.isHeld;
      if (dark !== (state === 'dark')) enter(dark ? 'dark' : 'attract');
    } else {
      const seen = look(watch, performance.now(), { held: shell.isHeld, idle: config.idle, ask: config.ask });
      watch = seen.watch;
      if (seen.over) end('idle');
      else if (seen.left !== left) {
        left = seen.left;
        tell();
      }
    }
    if (Math.floor(now / 1000) % 30 === 0) void signOutIfNeeded(device);
    events.emit('tick', now);
  };

  const shell: Shell = {
    id: data.config.id,
    get config() {
      return config;
    },
    works,
    device,
    get isPreview() {
      return isPreview();
    },
    timeZone: data.timeZone,
    get isHeld() {
      return holds.size > 0;
    },
    get state() {
      return state;
    },
    get lowReach() {
      return manner.own.lowReach;
    },
    get larger() {
      return manner.own.larger;
    },
    get isNight() {
      return manner.hour.isNight;
    },
    get level() {
      return manner.level;
    },
    get left() {
      return left;
    },
    get framed() {
      return framed;
    },
    get layout() {
      const { clientWidth: width, clientHeight: height } = framed?.element ?? { clientWidth: 0, clientHeight: 0 };
      return width > 0 && height > 0 ? { width, height, type: manner.type, inside } : undefined;
    },
    status() {
      const address = visit?.address;
      const title = visit?.title;
      return {
        state: isHeldBy('guide') ? 'guided' : state,
        ...(address !== undefined && { address }),
        ...(title !== undefined && { title }),
        since,
        ...(steps.length > 0 && { steps }),
        ...fields(),
      };
    },
    report,
    override(patch) {
      const parsed = kioskSchema.safeParse({ ...data.config, ...patch, id: data.config.id });
      if (!parsed.success) return false;
      if (JSON.stringify(parsed.data) !== JSON.stringify(config)) {
        config = parsed.data;
        if (!visit) manner.forget();
        events.emit('config', config);
      }
      // The same settings are said again when the network is back.
      void learnOthers(works, config, device).then((learned) => {
        if (learned) events.emit('config', config);
      }, trouble);
      return true;
    },
    on: (name, listener) => events.on(name, listener),
    emit: (name, value) => events.emit(name, value),
    open(address) {
      const wanted = workAddress(address, location.href);
      if (wanted === null) return false;
      begin();
      if (visit?.address !== undefined && state === 'work') before.push(visit.address);
      load(wanted);
      return true;
    },
    home() {
      begin();
      close();
      before = [];
      enter('home');
    },
    back() {
      const last = before.pop();
      begin();
      if (last === undefined) shell.home();
      else load(last);
    },
    reset: () => end('reset'),
    leave: () => end('left'),
    touch() {
      if (state === 'attract' || state === 'dark') {
        begin();
        const [work, part] = config.begin?.split('#') ?? [];
        if (work === undefined || !shell.open(`/${work}/${part === undefined ? '' : `#${part}`}`)) shell.home();
        return;
      }
      watch = use(performance.now());
      if (left === undefined) return;
      left = undefined;
      tell();
    },
    send(command: Command) {
      // Who says how loud (a guide) has said it for the whole visit: for the next work, and over the hour.
      if (command.do === 'volume') {
        manner.choose({ level: command.level });
        tell();
      }
      framed?.send(command);
    },
    notice: (text, seconds = 6) => face.notice(text, seconds),
    hold(name) {
      const key = Symbol(name);
      holds.set(key, name);
      tell();
      return () => {
        if (!holds.delete(key)) return;
        watch = use(performance.now());
        tell();
      };
    },
    addCorner: (element) => face.addCorner(element),
    addStaff: (title, open) => face.addStaff(title, open),
    fromAgent(json) {
      try {
        events.emit('agent', JSON.parse(json));
      } catch (error) {
        trouble(error);
      }
    },
    setManner(change) {
      manner.choose(change);
      dress();
    },
    trouble,
  };
  setInterval(() => {
    try {
      tick();
    } catch (error) {
      trouble(error);
    }
  }, 1000);
  return shell;
}
