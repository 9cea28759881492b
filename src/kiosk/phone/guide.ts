import { render } from 'lit-html';
import type { GuideCommand, Order } from '@/core/guide/command.ts';
import type { GuidedScreen, LoggedVisit, RunningVisit, VisitDetails } from '@/core/guide/visit.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { listen } from '@/kiosk/live/listen.ts';
import { Refused, send } from '@/kiosk/live/send.ts';
import { createServerClock } from '@/kiosk/live/server-clock.ts';
import { askForScreen } from './ask.ts';
import { stayAwake } from './awake.ts';
import { isCode, keepScanned, readScanned, whoGuides } from './enter.ts';
import { type GuideView, guideTemplate } from './guide.template.ts';
import { createPointer } from './pointer.ts';
import { keepNotes, ownNotes } from './notes.ts';
import { createShown } from './shown.ts';
import { createStand } from './stand.ts';
import { beginTour, commandTo, placeToPlay, stepBy, wayThrough } from './way.ts';

/** The phone says so often that it is there: screens wait two minutes. */
const beatEvery = 8_000;

const root = document.querySelector<HTMLElement>('[data-guide]')!;
root.replaceChildren();
const clock = createServerClock();

let stage: GuideView['stage'] = 'loading';
let sentence = '';
let code: string | undefined;
let visit: RunningVisit | undefined;
let screens: GuidedScreen[] = [];
let works: KioskWork[] = [];
let offline = false;
let asked: GuideView['asked'];
let summary: LoggedVisit | undefined;
let awake = true;
let isEnding = false;
let hangUp = (): void => undefined;
let sleep = (): void => undefined;

const movePointer = createPointer(() => visit?.id);

const stand = createStand({
  onChange: () => draw(),
  point: movePointer,
  light: (area) => void command({ do: 'spotlight', on: area }),
});
const { picture, obedient } = stand;
const shown = createShown();
let way = wayThrough([], [], undefined, undefined);

function draw(): void {
  const state = visit?.state;
  const said = shown.since(screens, state?.address);
  way = wayThrough(stand.stops, stand.tours, state, said);
  const view: GuideView = {
    ...{ stage, sentence, visit, screens, works, offline, asked, summary, awake, isEnding },
    ...{ tours: stand.tours, way, isPlaying: said?.playing ?? state?.playing ?? false, now: clock.now() },
    level: state?.volume ?? shown.level(screens),
    ...{ picture: picture.element, tool: picture.tool },
    own: state?.address ? ownNotes(state.address, way.at?.part ?? state.part) : '',
    acts,
  };
  render(guideTemplate(view), root);
  shown.layOut(picture, screens);
  if (way.strayed) stand.follow(way.strayed.part);
}

function fail(error: unknown): void {
  const refused = error instanceof Refused ? error : new Refused();
  if (refused.is('unknown-visit')) return void begin();
  offline = refused.problem === undefined;
  if (!offline) sentence = refused.words;
  draw();
}

async function command(what: GuideCommand): Promise<void> {
  if (!visit) return;
  const { id } = visit;
  try {
    const order = await send<Order>('/api/guide/command', { visit: id, command: what });
    offline = false;
    sentence = '';
    obey(order);
  } catch (error) {
    fail(error);
  }
}

function obey(order: Order): void {
  if (!visit || order.seq <= visit.seq) return;
  visit = { ...visit, seq: order.seq, state: order.state };
  shown.ordered(screens);
  obedient.order(order);
  draw();
}

async function pair(scanned: string): Promise<void> {
  try {
    const { visit: found } = await send<{ visit: RunningVisit }>('/api/guide/pair', { code: scanned });
    code = undefined;
    keepScanned('');
    lead(found);
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused();
    // A visit that is under way goes on all the same.
    await resume();
    sentence = refused.words;
    if (refused.is('screen-taken')) [stage, sentence] = ['taken', refused.problem?.detail ?? ''];
    draw();
  }
}

async function waitForScreen(): Promise<void> {
  if (code === undefined) return;
  const isWaiting = (): boolean => stage === 'asking';
  stage = 'asking';
  draw();
  try {
    const taken = await askForScreen(code, isWaiting);
    if (taken) return lead(taken);
    if (!isWaiting()) return;
    sentence = '对方一分钟没有回答。可以当面说一声，再扫一次。';
  } catch (error) {
    sentence = error instanceof Refused ? error.words : '';
  }
  const words = sentence;
  await resume();
  sentence = words;
  draw();
}

function lead(found: RunningVisit): void {
  const isNew = visit?.id !== found.id;
  // A picture that was not seen for a while has lost its page.
  const again = stage !== 'leading';
  if (again) picture.close();
  visit = found;
  screens = found.screens;
  stage = 'leading';
  sentence = '';
  summary = undefined;
  obedient.takeUp(found.seq, found.state, again);
  draw();
  if (!isNew) return;
  hangUp();
  hangUp = listen(`/api/guide/stream?visit=${found.id}`, {
    heard: {
      screens: (told: { screens: GuidedScreen[] }) => {
        screens = told.screens;
        draw();
      },
      order: obey,
      ask: (told: NonNullable<GuideView['asked']>) => {
        asked = told;
        draw();
      },
      taken: ({ title, by }: { title: string; by: string }) => {
        sentence = `“${title}”现在跟着${by}。`;
        asked = undefined;
        draw();
      },
      // Told to all phones of this guide; the one that ends it waits for the answer.
      ended: () => void (isEnding || begin()),
    },
    refused: () => void begin(),
    onConnected: (isThere) => {
      offline = !isThere;
      draw();
    },
  });
  void stayAwake().then((found) => {
    ({ awake, sleep } = found);
    draw();
  });
  if (works.length === 0) void readWorks();
}

async function readWorks(): Promise<void> {
  works = await send<KioskWork[]>('/kiosk/works.json').catch(() => []);
  draw();
}

async function beat(): Promise<void> {
  // While one asks for another screen, too: one's own wait as well.
  if (!visit) return;
  try {
    ({ screens } = await send<{ screens: GuidedScreen[] }>('/api/guide/beat', { visit: visit.id }));
    offline = false;
    draw();
  } catch (error) {
    fail(error);
  }
}

const acts: GuideView['acts'] = {
  command: (what) => void command(what),
  step: (by) => void command(stepBy(by, way, visit?.state.address ?? null)),
  go: (stop) => void command(commandTo(way, stop, visit?.state.address ?? null)),
  play: () => void play(),
  enterRoom: ({ part, title }) => void command({ do: 'go', part, title }),
  open: ({ address, title }) => void command({ do: 'open', address, part: null, title }),
  choose: (tour) => void command(beginTour(tour, visit?.state)),
  setTool: (next) => {
    picture.setTool(next);
    draw();
  },
  note: (text) => {
    const { address, part } = visit?.state ?? {};
    if (!address || keepNotes(address, way.at?.part ?? part ?? null, text)) return;
    sentence = '这台手机存不下笔记了。';
    draw();
  },
  details: (details) => void describe(details),
  release: (screen, allow) => {
    asked = undefined;
    void send('/api/guide/release', { visit: visit?.id, screen, allow }).catch(fail);
    draw();
  },
  askForScreen: () => void waitForScreen(),
  giveUp: () => void resume().then(draw),
  setEnding: (ending) => {
    isEnding = ending;
    draw();
  },
  end: (details) => void end(details),
};

async function play(): Promise<void> {
  const place = placeToPlay(way, visit?.state);
  if (place) await command(place);
  await command({ do: 'play' });
}

async function describe(details: VisitDetails): Promise<void> {
  if (!visit) return;
  visit = { ...visit, ...details };
  draw();
  await send('/api/guide/details', { visit: visit.id, ...details }).catch(fail);
}

async function end(details: VisitDetails): Promise<void> {
  if (!visit) return;
  try {
    const answer = await send<{ visit: LoggedVisit }>('/api/guide/end', { visit: visit.id, ...details });
    stop();
    summary = answer.visit;
    stage = 'ended';
  } catch (error) {
    fail(error);
  }
  draw();
}

function stop(): void {
  hangUp();
  hangUp = () => undefined;
  sleep();
  picture.close();
  visit = undefined;
  screens = [];
  isEnding = false;
}

/** Takes up the visit that is under way, if there is one. */
async function resume(): Promise<void> {
  const { visit: running } = await send<{ visit: RunningVisit | null }>('/api/guide/visit');
  if (running) lead(running);
  else {
    stop();
    stage = 'idle';
  }
}

async function begin(): Promise<void> {
  const scanned = readScanned();
  try {
    const who = await whoGuides();
    if (who.may !== 'guide') {
      stage = who.may;
      sentence = who.name;
      if (who.may === 'sign-in') keepScanned(scanned);
    } else if (isCode(scanned)) {
      code = scanned;
      await pair(scanned);
    } else {
      await resume();
      if (scanned !== '') sentence = '这不是配对码。请对着屏幕再扫一次。';
    }
  } catch (error) {
    stage = 'trouble';
    sentence = error instanceof Refused ? error.words : '';
  }
  draw();
}

setInterval(() => void beat(), beatEvery);
setInterval(() => stage === 'leading' && draw(), 1000);
addEventListener('hashchange', () => void (location.hash.length > 1 && begin()));
// A phone that was put away has missed what happened.
document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && beat()));
void begin();
