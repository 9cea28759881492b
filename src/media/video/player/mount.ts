import { nothing, render } from 'lit-html';
import { oneTab } from '@/kit/player/one-tab.ts';
import { barTemplate, type BarView } from './bar.template.ts';
import { showCaptions } from './captions.ts';
import type { FilmPlayer } from './film-player.ts';
import { canFloat, toggleFloat } from './float.ts';
import { fullEvents, isFull, toggleFull } from './full-screen.ts';
import { listenForFilmKeys } from './keys.ts';
import { like, likings } from './likings.ts';
import { filmSession } from './media-session.ts';
import { mountMeetings } from './meetings.ts';
import { overlay } from './overlay.ts';
import { scrubBar } from './scrub.ts';
import { settingsTemplate } from './settings.template.ts';

/** In full screen the bar goes away when nobody moves for so long, in milliseconds. */
const idle = 3_000;

/** Puts the film's own bar, captions and interactions in place of the browser's. Answers how to leave. */
export function mountPlayer(player: FilmPlayer, stage: HTMLElement, takenOf: (id: string) => number | undefined) {
  const { video } = player;
  const screen = stage.querySelector<HTMLElement>('[data-screen]');
  if (!screen) return () => undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const bar = document.createElement('div');
  bar.className = 'film-bar';
  screen.after(bar);
  stage.classList.add('film');
  video.controls = false;
  const { speed, volume, isMuted } = likings();
  video.defaultPlaybackRate = speed;
  video.playbackRate = speed;
  video.volume = volume;
  video.muted = isMuted;

  let isOpen = false;
  let moved: ReturnType<typeof setTimeout> | undefined;
  const captions = showCaptions(player, screen);
  const face = overlay(player, screen);
  const draw = () => {
    const view: BarView = {
      ...{ player, captions, line: line.template(), isOpen, isFull: isFull(stage) },
      canFloat: canFloat(video),
      settings: isOpen ? settingsTemplate(player, captions, draw) : nothing,
    };
    render(barTemplate(view, acts), bar);
    stage.toggleAttribute('data-paused', video.paused);
    stage.toggleAttribute('data-full', isFull(stage));
    stage.toggleAttribute('data-meeting', player.state.meeting !== undefined);
  };
  const line = scrubBar(player, draw);
  const full = () => toggleFull(stage, video);
  const acts = {
    full,
    float: () => toggleFloat(video),
    settings: () => {
      isOpen = !isOpen;
      draw();
    },
    mute: () => {
      video.muted = !video.muted;
    },
    volume: (event: Event) => {
      video.muted = false;
      video.volume = Number((event.target as HTMLInputElement).value);
    },
  };
  const close = (event: Event) => {
    const isKey = event instanceof KeyboardEvent;
    if (!isOpen || (isKey && event.key !== 'Escape')) return;
    if (!isKey && event.target instanceof Element && event.target.closest('.film-settings, .film-open')) return;
    isOpen = false;
    draw();
    if (!isKey) return;
    event.preventDefault();
    bar.querySelector<HTMLElement>('.film-open')?.focus();
  };
  /** Who moves wants the bar. */
  const wake = () => {
    stage.removeAttribute('data-idle');
    clearTimeout(moved);
    moved = setTimeout(() => {
      if (!isOpen && !line.isDragging() && !bar.matches(':focus-within')) stage.setAttribute('data-idle', '');
    }, idle);
  };
  for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    stage.addEventListener(name, wake, { signal, passive: true });
  document.addEventListener('pointerdown', close, { signal });
  bar.addEventListener('keydown', close, { signal });
  for (const name of fullEvents) document.addEventListener(name, draw, { signal });
  video.addEventListener('click', () => player.toggle(), { signal });
  video.addEventListener('dblclick', full, { signal });
  video.addEventListener('volumechange', () => like({ volume: video.volume, isMuted: video.muted }), { signal });

  const tab = oneTab(
    () => !video.paused,
    () => player.pause(),
  );
  video.addEventListener('playing', () => tab.tell(), { signal });
  const stops = [
    player.subscribe(draw),
    listenForFilmKeys(player, captions, { full, show: () => (wake(), face.flash()) }),
    mountMeetings(player, stage, takenOf),
    filmSession(player),
    tab.stop,
    captions.stop,
    face.stop,
  ];
  draw();
  return () => {
    listening.abort();
    clearTimeout(moved);
    for (const stop of stops) stop();
    render(nothing, bar);
    bar.remove();
    stage.classList.remove('film');
    video.controls = true;
  };
}
