import { html, nothing, render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from '@/kit/player/icons.data.ts';
import { clockText, speedText } from '@/kit/player/words.ts';
import type { FilmPlayer } from './film-player.ts';

/** What was changed by a key is shown so long, in milliseconds. */
const flashFor = 900;

/** What lies on the picture: the button to begin with, a label to open, what a key has just changed, and trouble. */
export function overlay(player: FilmPlayer, screen: HTMLElement) {
  const { video } = player;
  const box = document.createElement('div');
  box.className = 'film-over';
  screen.append(box);
  let flashed = '';
  let isSlow = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    const { label, meeting, isOver } = player.state;
    const isResting = video.paused && !meeting;
    const failed = video.error !== null || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
    render(
      html`
        ${
          isResting && !failed
            ? html`<button
                type="button"
                class="film-begin"
                aria-label=${isOver ? phrase('从头看') : phrase('播放')}
                @click=${() => player.play()}
              >
                ${isOver ? icons.back : icons.play}
              </button>`
            : nothing
        }
        ${
          label && !meeting
            ? html`<button type="button" class="film-label" @click=${() => player.open(label)}>
                <span>${label.title}</span>
              </button>`
            : nothing
        }
        <p class="film-flash figures" role="status" ?hidden=${flashed === ''}>${flashed}</p>
        <p class="film-trouble" role="status" ?hidden=${!failed && !isSlow}>
          ${failed ? phrase('视频取不到，或者这个浏览器放不了。请检查网络，再刷新这一页；下面有文字稿。') : isSlow ? phrase('网络慢，正在取视频……') : ''}
        </p>
      `,
      box,
    );
  };
  const waits = () => {
    clearTimeout(slow);
    slow = setTimeout(() => {
      isSlow = true;
      draw();
    }, 1_200);
  };
  const goesOn = () => {
    clearTimeout(slow);
    if (!isSlow) return;
    isSlow = false;
    draw();
  };
  const listening = new AbortController();
  video.addEventListener('waiting', waits, { signal: listening.signal });
  for (const name of ['playing', 'pause', 'canplay', 'error'])
    video.addEventListener(name, goesOn, { signal: listening.signal });
  // A source that can't be had tells nobody but itself.
  for (const source of video.querySelectorAll('source'))
    source.addEventListener('error', draw, { signal: listening.signal });
  const stop = player.subscribe(draw);
  draw();

  return {
    /** Shows what a key has just changed. */
    flash() {
      const sound = video.muted ? phrase('静音') : phrase('音量 {n}', { n: Math.round(video.volume * 100) });
      flashed = [clockText(player.time), speedText(video.playbackRate), sound].join(' · ');
      draw();
      clearTimeout(timer);
      timer = setTimeout(() => {
        flashed = '';
        draw();
      }, flashFor);
    },
    stop() {
      stop();
      listening.abort();
      clearTimeout(timer);
      clearTimeout(slow);
      box.remove();
    },
  };
}
