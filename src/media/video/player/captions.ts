import type { FilmPlayer } from './film-player.ts';
import { like, likings } from './likings.ts';

/** A language of captions that can be chosen. */
export interface CaptionChoice {
  /** '' for none. */
  language: string;
  label: string;
}

/**
 * Captions as text of our own on the picture: the bar never covers them, they stay in full screen, their look can be
 * chosen, and those of the transcript are in the page's script (Traditional, where the page is).
 */
export function showCaptions(player: FilmPlayer, screen: HTMLElement) {
  const { video } = player;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')].map((line) => ({
    from: Number(line.dataset['from']),
    to: Number(line.dataset['to']),
    text: line.querySelector('[data-text]')?.textContent ?? '',
  }));
  const tracks = [...video.textTracks];
  const choices: CaptionChoice[] = tracks.map(({ language, label }) => ({ language, label }));
  const box = document.createElement('p');
  const words = document.createElement('span');
  box.className = 'film-caption';
  box.append(words);
  // Who can't see the picture hears what is said.
  box.setAttribute('aria-hidden', 'true');
  screen.append(box);

  let chosen = likings().captions ?? tracks[0]?.language ?? '';
  if (chosen !== '' && !tracks.some(({ language }) => language === chosen)) chosen = tracks[0]?.language ?? '';

  const choose = (language: string, isLiked = true) => {
    chosen = language;
    if (isLiked) like({ captions: language });
    tracks.forEach((track, index) => {
      // The browser reads what is only in the file; it draws nothing itself.
      track.mode = index > 0 && track.language === chosen ? 'hidden' : 'disabled';
    });
    words.lang = chosen;
    draw();
  };
  const textNow = (): string => {
    const index = tracks.findIndex(({ language }) => language === chosen);
    if (index === -1) return '';
    const { time } = player;
    if (index === 0) return lines.find(({ from, to }) => from <= time && time < to)?.text ?? '';
    const cues = [...(tracks[index]?.activeCues ?? [])] as VTTCue[];
    return cues.map(({ text }) => text.replace(/<[^>]*>/g, '')).join('\n');
  };
  const draw = () => {
    const text = textNow();
    if (words.textContent !== text) words.textContent = text;
    box.hidden = text === '';
    const { captionSize, captionGround } = likings();
    box.dataset['ground'] = captionGround;
    box.style.fontSize = `${String(captionSize)}em`;
  };
  choose(chosen, false);
  const stop = player.subscribe(draw);
  const timer = setInterval(() => !video.paused && draw(), 120);

  return {
    choices,
    chosen: () => chosen,
    choose,
    draw,
    toggle: () => choose(chosen === '' ? (tracks[0]?.language ?? '') : ''),
    stop: () => {
      stop();
      clearInterval(timer);
      box.remove();
    },
  };
}

export type Captions = ReturnType<typeof showCaptions>;
