import { phrase } from '@/kit/language/phrase.ts';

export interface HearActs {
  /** Every stop of a tour was heard to its end. */
  tourFinished(tour: string): void;
}

/**
 * Sound on a hall's page: a button in place of each player, the sentence that is heard is lit, one stop of a tour follows the
 * other, and no two things sound at once, films among them.
 */
export function watchSounds(hall: HTMLElement, acts: HearActs): void {
  const heard = new Set<Element>();
  for (const box of hall.querySelectorAll<HTMLElement>('[data-hear]')) {
    box.querySelector('audio')!.controls = false;
    box.querySelector('button')!.hidden = false;
  }
  hall.addEventListener('click', ({ target }) => {
    const audio = (target as Element).closest('[data-hear] button')?.parentElement?.querySelector('audio');
    if (audio) toggle(audio);
  });
  // Media events do not bubble.
  hall.addEventListener(
    'play',
    ({ target }) => {
      if ((target as HTMLMediaElement).muted) return;
      for (const other of hall.querySelectorAll<HTMLMediaElement>('audio, video'))
        if (other !== target && !other.muted) other.pause();
      if (isTold(target)) begin(target);
    },
    true,
  );
  for (const name of ['pause', 'ended', 'error'])
    hall.addEventListener(name, ({ target }) => isTold(target) && end(target), true);
  hall.addEventListener(
    'ended',
    ({ target }) => {
      const stop = (target as Element).closest('li');
      const tour = stop?.closest<HTMLElement>('[data-tour]');
      if (!stop || !tour) return;
      heard.add(stop);
      const next = stop.nextElementSibling?.querySelector('audio');
      if (next) toggle(next);
      if ([...tour.querySelectorAll('li')].every((one) => heard.has(one)))
        acts.tourFinished(tour.dataset['tour'] ?? '');
    },
    true,
  );
}

/** Whether it is one of the page's own sounds: a tour in 3D has another one. */
function isTold(target: EventTarget | null): target is HTMLAudioElement {
  return target instanceof HTMLAudioElement && target.closest('[data-hear]') !== null;
}

function toggle(audio: HTMLAudioElement): void {
  if (!audio.paused) return audio.pause();
  const said = audio.parentElement?.querySelector('button span');
  audio.play().then(
    () => said && (said.textContent = phrase('听')),
    ({ name }: DOMException) => {
      // What was paused before it could begin is no failure.
      if (said && name !== 'AbortError') said.textContent = phrase('放不出来，请再试一次');
    },
  );
}

function begin(audio: HTMLAudioElement): void {
  audio.parentElement?.classList.add('playing');
  const [track] = audio.textTracks;
  if (!track) return;
  track.mode = 'hidden';
  track.oncuechange = () => light(audio, track.activeCues?.[0]?.id);
}

function end(audio: HTMLAudioElement): void {
  audio.parentElement?.classList.remove('playing');
  light(audio, undefined);
}

/** Lights the sentence that is heard, of the stop or label that tells it. */
function light(audio: HTMLAudioElement, cue: string | undefined): void {
  const told = audio.closest('li, article');
  for (const sentence of told?.querySelectorAll<HTMLElement>('[data-cue]') ?? [])
    sentence.classList.toggle('told', sentence.dataset['cue'] === cue && !audio.paused);
}
