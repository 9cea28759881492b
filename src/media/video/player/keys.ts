import { speeds } from '@/kit/player/remembered.ts';
import type { Captions } from './captions.ts';
import type { FilmPlayer } from './film-player.ts';
import { like } from './likings.ts';

/** Where keys are somebody else's. */
const field = 'input, select, textarea, dialog, [data-keys], .meeting-open';

/** What space and Enter press, open or follow. */
const control = 'a, button, summary, [role]';

interface Acts {
  full(): void;
  /** Something was changed by a key and is to be seen. */
  show(): void;
}

/** A film's keys: those that people know from other players. They work wherever the focus is on the page. */
export function listenForFilmKeys(player: FilmPlayer, captions: Captions, { full, show }: Acts): () => void {
  const { video } = player;
  const louder = (step: number) => {
    video.muted = false;
    video.volume = Math.min(1, Math.max(0, Math.round((video.volume + step) * 10) / 10));
  };
  const faster = (step: 1 | -1) => {
    const all = step === 1 ? speeds : [...speeds].reverse();
    const next = all.find((speed) => (speed - video.playbackRate) * step > 0);
    if (next === undefined) return;
    video.playbackRate = next;
    like({ speed: next });
  };
  const acts: { [key: string]: () => void } = {
    ' ': () => player.toggle(),
    k: () => player.toggle(),
    j: () => player.by(-10),
    l: () => player.by(10),
    ArrowLeft: () => player.by(-5),
    ArrowRight: () => player.by(5),
    ArrowUp: () => louder(0.1),
    ArrowDown: () => louder(-0.1),
    c: () => captions.toggle(),
    f: full,
    m: () => (video.muted = !video.muted),
    '<': () => faster(-1),
    '>': () => faster(1),
    Home: () => player.seek(0),
    End: () => player.seek(player.data.seconds - 1),
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (event.defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    if (target.closest(key === ' ' || key === 'Enter' ? `${field}, ${control}` : field)) return;
    // Outside of the film arrows, Home and End move the page.
    const movesPage = key.length > 1 && target.closest('[data-stage]') === null;
    const act = /^\d$/.test(key)
      ? () => player.seek((player.data.seconds * Number(key)) / 10)
      : acts[key.length === 1 ? key.toLowerCase() : key];
    if (!act || movesPage) return;
    event.preventDefault();
    act();
    show();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
