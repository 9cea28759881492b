import { type Order, type Pointer } from '@/core/guide/command.ts';
import { goneAfter, type Present } from '@/core/guide/visit.ts';
import { publicOrigin } from '@/kiosk/bar/along.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { listen } from '@/kiosk/live/listen.ts';
import { Refused, send } from '@/kiosk/live/send.ts';
import { createServerClock, type ServerClock } from '@/kiosk/live/server-clock.ts';
import { offerButton, openPanel, type Panel } from '@/kiosk/panel/panel.ts';
import { createObedient, isEntered, type Stage } from './obey.ts';
import { showGuided } from './guided.ts';
import { reportTo } from './report.ts';

/** A code is shown for so long, in seconds; the server takes it for longer: whoever scanned it may have to sign in first. */
const shown = 180;
const taken = 300;

/**
 * A kiosk as a guide's screen. While it is guided nobody's idleness counts; a visitor may touch it, and the guide's next
 * order wins.
 */
export function start(kiosk: Kiosk): void {
  const origin = publicOrigin(kiosk);
  const keyName = `guide:${kiosk.id}`;
  let panel: Panel | undefined;
  let stopListening: (() => void) | undefined;
  let clock: ServerClock | undefined;
  let guided: { id: string; end: () => void } | undefined;
  let heardAt = 0;
  /** Until when somebody may come with the code, as `performance.now` counts. */
  let offeredUntil = 0;
  /** Whether the server has said who guides this screen since it was asked. */
  let isAnswered = false;
  const waiting = new Set<ReturnType<typeof setTimeout>>();

  const key = (): string | undefined => kiosk.device.get<string>(keyName);
  const heard = (): void => void (heardAt = performance.now());

  const stage: Stage = {
    get open() {
      return kiosk.status().address?.split('#')[0] ?? null;
    },
    openWork: (address) => void kiosk.open(address),
    home: () => kiosk.home(),
    send: (command) => kiosk.send(command),
  };
  /** One for each time that somebody guides: nothing of the time before holds. */
  let obedient = createObedient(stage);

  async function offer(): Promise<void> {
    panel ??= openPanel(kiosk, { title: '讲解员扫码', says: ['正在取配对码……'] }, shown, () => {
      panel = undefined;
    });
    const { width, height } = screenSize();
    try {
      const terms = await send<{ key: string; code: string }>('/api/guide/screens', {
        ...(key() !== undefined && { key: key() }),
        ...{ kiosk: kiosk.id, title: kiosk.config.title, width, height },
      });
      kiosk.device.set(keyName, terms.key);
      const address = origin();
      panel?.show({
        title: '讲解员扫码',
        says: ['用手机扫一扫，这块屏就跟着您走。', '码三分钟有效，只能用一次。'],
        ...(address === undefined
          ? { problem: '这台服务器还没有手机能打开的地址。请管理员设置 PUBLIC_URL。' }
          : { scan: `${address}/guide/#${terms.code}` }),
      });
      offeredUntil = performance.now() + taken * 1000;
      hangUp();
      connect();
    } catch (error) {
      panel?.show({ title: '讲解员扫码', says: [], problem: error instanceof Refused ? error.words : String(error) });
    }
  }

  function connect(): void {
    if (stopListening || key() === undefined) return;
    clock ??= createServerClock();
    isAnswered = false;
    stopListening = listen(`/api/guide/screens/stream?key=${key() ?? ''}`, {
      heard: { present, order, pointer, alive: heard },
      refused: () => {
        hangUp();
        kiosk.device.set(keyName, undefined);
        leave('讲解已经结束。');
      },
    });
  }

  function hangUp(): void {
    stopListening?.();
    stopListening = undefined;
    clock?.stop();
    clock = undefined;
  }

  /** Nobody guides it, and nobody can come with a code any more. */
  function hangUpUnlessOffered(): void {
    if (stopListening && isAnswered && !panel && performance.now() > offeredUntil) hangUp();
  }

  function present({ visit }: Present): void {
    isAnswered = true;
    if (visit === null || visit.silent > goneAfter) {
      if (guided) leave('讲解到这里结束，谢谢。请随意看看。');
      hangUpUnlessOffered();
      return;
    }
    heardAt = performance.now() - visit.silent;
    if (guided?.id !== visit.id) {
      guided?.end();
      forget();
      obedient = createObedient(stage);
      guided = { id: visit.id, end: begin(visit) };
      panel?.close();
      kiosk.notice(`${visit.guide} 开始讲解`, 5);
    }
    obedient.takeUp(visit.seq, visit.state);
  }

  function begin(visit: NonNullable<Present['visit']>): () => void {
    const ends = [
      kiosk.hold('guide'),
      showGuided(kiosk, { visit, origin, takeOver: () => void offer() }),
      kiosk.on('frame', (message) => (message.is === 'ready' || isEntered(message)) && obedient.ready()),
      reportTo(kiosk, (shows) => void send('/api/guide/screens/report', { key: key(), shows }).catch(() => undefined)),
    ];
    return () => ends.forEach((end) => end());
  }

  function order(wanted: Order): void {
    heard();
    const early = (): number => wanted.at - (clock?.now() ?? 0);
    const wait = early();
    const timer = setTimeout(
      () => {
        waiting.delete(timer);
        // A screen that is busy hears its timer late, and catches up.
        const late = -early();
        if (guided) obedient.order(wanted, late > 0 && late < 5000 ? late : 0);
      },
      // A clock that is wrong by minutes is not known yet: then at once.
      wait > 0 && wait < 5000 ? wait : 0,
    );
    waiting.add(timer);
  }

  function pointer(at: Pointer): void {
    heard();
    if (guided) kiosk.send({ do: 'pointer', at });
  }

  /** Orders whose time has not come. */
  function forget(): void {
    for (const timer of waiting) clearTimeout(timer);
    waiting.clear();
  }

  function leave(words: string): void {
    if (!guided) return;
    guided.end();
    guided = undefined;
    forget();
    kiosk.reset();
    kiosk.notice(words, 8);
  }

  kiosk.on('tick', () => {
    if (!guided) return hangUpUnlessOffered();
    if (performance.now() - heardAt < goneAfter) return;
    leave('讲解员暂时离开了。请随意看看。');
    void send('/api/guide/screens/leave', { key: key() }).catch(() => undefined);
    // Whoever comes back finds this screen by scanning it again.
    hangUpUnlessOffered();
  });

  const offers = document.createElement('div');
  offers.className = 'kiosk-offers';
  offers.append(offerButton('讲解', () => void offer()));
  kiosk.addCorner(offers);
  kiosk.on('state', ({ state }) => (offers.hidden = state === 'guided' || state === 'dark'));
  // A page that was loaded anew in the middle of a visit goes on with it.
  connect();
}

function screenSize(): { width: number; height: number } {
  const { innerWidth, innerHeight } = window;
  return { width: Math.max(1, Math.round(innerWidth)), height: Math.max(1, Math.round(innerHeight)) };
}
