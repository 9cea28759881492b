import { openMeeting } from '@/kit/interaction/open-meeting.ts';
import type { Meeting } from '@/kit/interaction/meeting.ts';
import type { FilmPlayer } from './film-player.ts';

/**
 * Shows interactions over the film as its player says.
 * @param takenOf the option of a choice that was taken last
 */
export function mountMeetings(
  player: FilmPlayer,
  stage: HTMLElement,
  takenOf: (id: string) => number | undefined,
): () => void {
  let shown: Meeting | undefined;
  let close: (() => void) | undefined;
  const show = () => {
    const { meeting } = player.state;
    if (meeting === shown) return;
    close?.();
    close = undefined;
    shown = meeting;
    const section = meeting && stage.querySelector<HTMLElement>(`[data-meeting="${meeting.id}"]`);
    if (!section) return;
    close = openMeeting(section, meeting, {
      isDone: player.isDone(meeting),
      taken: takenOf(meeting.id),
      end: (outcome) => player.end(outcome),
    });
    showOnScreen(section, stage);
  };
  const stop = player.subscribe(show);
  show();
  return () => {
    stop();
    close?.();
  };
}

/** The focus has moved there: what it moved to is to be seen. */
function showOnScreen(section: HTMLElement, stage: HTMLElement): void {
  const isBeside = getComputedStyle(section).position !== 'static';
  const { top, bottom } = section.getBoundingClientRect();
  if (isBeside && (top < 0 || top > innerHeight * 0.6)) stage.scrollIntoView({ block: 'start' });
  else if (!isBeside && (top < 0 || bottom > innerHeight)) section.scrollIntoView({ block: 'nearest' });
}
