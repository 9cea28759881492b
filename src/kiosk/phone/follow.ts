import { html, nothing, render } from 'lit-html';
import type { Order, Pointer } from '@/core/guide/command.ts';
import { goneAfter, type Present } from '@/core/guide/visit.ts';
import { splitLanguage } from '@/core/language/language.ts';
import { createObedient } from '@/kiosk/guide/obey.ts';
import { listen } from '@/kiosk/live/listen.ts';
import { openFrame, type Framed } from '@/kit/frame/open-frame.ts';

const root = document.querySelector<HTMLElement>('[data-follow]')!;
root.replaceChildren();
const place = document.createElement('div');
place.className = 'followed';
const code = location.hash.slice(1);

let framed: Framed | undefined;
let open: string | null = null;
let visit: Present['visit'] = null;
let latest: { seq: number; state: NonNullable<Present['visit']>['state'] } | undefined;
let isFollowing = true;
let heardAt = performance.now();
let problem: string | undefined;

const obedient = createObedient({
  get open() {
    return open;
  },
  openWork(address) {
    close();
    open = address.split('#')[0] ?? null;
    framed = openFrame(address, {
      // The sound comes from the screens: a hall full of phones would not be heard.
      manner: () => ({ lowReach: false, type: 'normal', level: 0, closed: false }),
      tell(message) {
        if (message.is !== 'ready') return;
        // Whoever followed a link is elsewhere: the guide's next place brings them back. Another language is no other place.
        const at = message.address.split('#')[0] ?? '';
        if (open === null || splitLanguage(at).address !== splitLanguage(open).address) open = at;
        obedient.ready();
      },
      // The next place tries again.
      onTrouble() {
        close();
        draw();
      },
    });
    framed.element.title = '屏幕上的作品';
    place.replaceChildren(framed.element);
    draw();
  },
  home() {
    close();
    draw();
  },
  send: (command) => (command.do === 'play' || command.do === 'volume' ? undefined : framed?.send(command)),
});

function close(): void {
  framed?.remove();
  framed = undefined;
  open = null;
}

function draw(): void {
  const isSilent = visit !== null && performance.now() - heardAt > goneAfter;
  render(
    html`
      <h1 class="visually-hidden">跟随讲解</h1>
      ${
        problem === undefined
          ? nothing
          : html`<section class="plain-view">
              <h2>讲解不在了</h2>
              <p>${problem}</p>
              <p><a href="/">去首页看看</a></p>
            </section>`
      }
      ${
        problem === undefined && open === null
          ? html`<section class="plain-view">
              <h2>${visit === null ? '正在找讲解员' : `${visit.guide} 在讲解`}</h2>
              <p class="quiet">${visit === null ? '请稍等。' : '讲解员打开作品，这里就跟着打开。'}</p>
            </section>`
          : nothing
      }
      <div ?hidden=${open === null || problem !== undefined} class="followed-room">${place}</div>
      ${
        visit === null
          ? nothing
          : html`<footer class="follow-bar">
              <p>
                <strong>${visit.guide}</strong>
                <span class="small">${isSilent ? '讲解员暂时离开了' : visit.state.title}</span>
              </p>
              <label class="switch">
                <input type="checkbox" role="switch" .checked=${isFollowing} @change=${toggle} />
                <span>跟随</span>
              </label>
            </footer>`
      }
    `,
    root,
  );
}

function toggle(): void {
  isFollowing = !isFollowing;
  if (isFollowing && latest) obedient.takeUp(latest.seq, latest.state, true);
  else framed?.send({ do: 'pointer', at: null });
  draw();
}

function heard(): void {
  heardAt = performance.now();
}

listen(`/api/guide/follow?code=${encodeURIComponent(code)}`, {
  heard: {
    present: (present: Present) => {
      if (present.visit === null) {
        close();
        visit = null;
        problem = '这次讲解已经结束，谢谢。';
        return draw();
      }
      heardAt = performance.now() - present.visit.silent;
      ({ visit } = present);
      latest = present.visit;
      if (isFollowing) obedient.takeUp(latest.seq, latest.state);
      draw();
    },
    order: (order: Order) => {
      heard();
      if (visit) visit = { ...visit, state: order.state };
      latest = order;
      if (isFollowing) obedient.order(order);
      draw();
    },
    pointer: (at: Pointer) => {
      heard();
      if (isFollowing) framed?.send({ do: 'pointer', at });
    },
    alive: () => {
      heard();
      draw();
    },
  },
  refused: (told) => {
    // What is no code at all the server calls ill-formed, in words for whoever made it.
    const words = told?.type === '/problems/invalid-input' ? undefined : told?.detail;
    problem = words ?? '这次讲解已经结束，或者码不对。请对着屏幕再扫一次。';
    draw();
  },
});
setInterval(draw, 5000);
draw();
