import { nothing, render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import './bar.css';
import { barTemplate, type BarView } from './bar.template.ts';
import { follower } from './follow.ts';
import { listenForKeys } from './keys.ts';
import { type Panel, panelTemplate } from './panel.template.ts';
import type { Player } from './player.ts';
import { scrubber } from './scrubber.ts';

interface Options {
  /** On the work's own page the text follows the voice; elsewhere a small bar leads there. */
  kind: BarView['kind'];
  /** The address of a sentence. */
  hrefOf(sentence: string | undefined): string;
  /** Whether a part is done, as far as is known. */
  isDone(part: string | undefined): boolean;
  onClose(): void;
}

/** Waiting for sound is not worth a word for so long, in milliseconds. */
const patience = 4_000;

/** Puts the player's bar at the foot of the page. Answers how to draw it anew, and how to take it away. */
export function mountBar(player: Player, { kind, hrefOf, isDone, onClose }: Options) {
  const bar = document.createElement('section');
  bar.className = 'player no-print';
  bar.dataset['kind'] = kind;
  bar.setAttribute('aria-label', phrase('听书'));
  document.body.append(bar);
  document.documentElement.dataset['player'] = kind;

  const view = { isOpen: false, panel: undefined as Panel | undefined, isAway: false, isSlow: false };
  let lit: Element | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const follow = follower(
    () => bar.offsetHeight,
    (isAway) => {
      view.isAway = isAway;
      draw();
    },
  );
  const slider = scrubber(player, () => draw());
  /** Closes the panel, else folds the bar. Who came by the keys (`byKeys`) stands at its button again. */
  const shut = (byKeys = false) => {
    const opener = bar.querySelector<HTMLElement>('.player-tools [aria-expanded="true"]');
    if (view.panel) view.panel = undefined;
    else view.isOpen = false;
    draw();
    if (byKeys) opener?.focus();
  };
  const acts = {
    toggleOpen: () => {
      view.isOpen = !view.isOpen;
      view.panel = undefined;
      draw();
    },
    togglePanel: (panel: Panel) => {
      view.panel = view.panel === panel ? undefined : panel;
      draw();
      if (view.panel) bar.querySelector<HTMLElement>('.player-panel :is(input:checked, [aria-current])')?.focus();
    },
    close: onClose,
    choose: () => {
      const { sentence } = player.state;
      if (sentence === undefined) return;
      document.dispatchEvent(new CustomEvent('sentencechosen', { detail: { id: sentence, by: 'bar' } }));
    },
    back: () => follow.back(),
  };

  const draw = () => {
    bar.toggleAttribute('data-open', view.isOpen);
    const template = barTemplate(
      player,
      {
        ...view,
        kind,
        href: hrefOf(player.state.sentence),
        hasTools: kind === 'own' && document.querySelector('x-reading') !== null,
        scrubber: slider.template(),
        panelTemplate: view.panel ? panelTemplate(player, view.panel, isDone, shut) : nothing,
      },
      acts,
    );
    render(template, bar);
    document.documentElement.style.setProperty('--player', `${String(bar.offsetHeight)}px`);
  };

  const light = () => {
    const { sentence } = player.state;
    const next =
      kind === 'own' && sentence !== undefined ? (document.getElementById(sentence) ?? undefined) : undefined;
    if (next === lit) return;
    lit?.classList.remove('spoken');
    next?.classList.add('spoken');
    lit = next;
    follow.to(next);
  };
  const watchWaiting = () => {
    const isWaiting = player.state.status === 'loading';
    if (isWaiting) {
      slow ??= setTimeout(() => {
        view.isSlow = true;
        draw();
      }, patience);
      return;
    }
    clearTimeout(slow);
    slow = undefined;
    view.isSlow = false;
  };
  const show = () => {
    light();
    watchWaiting();
    draw();
  };

  const listening = new AbortController();
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (view.panel && target instanceof Node && !bar.contains(target)) shut();
    },
    { signal: listening.signal },
  );
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || (!view.panel && !view.isOpen)) return;
    event.preventDefault();
    shut(true);
  });
  const stops = [player.subscribe(show), listenForKeys(player, acts.choose), follow.stop, slider.stop];
  show();

  return {
    draw,
    /** The page moves with the voice from now on. */
    follow: () => follow.back(),
    remove() {
      for (const stop of stops) stop();
      listening.abort();
      clearTimeout(slow);
      lit?.classList.remove('spoken');
      bar.remove();
      delete document.documentElement.dataset['player'];
      document.documentElement.style.removeProperty('--player');
    },
  };
}
