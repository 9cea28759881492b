import type { FilmPlayer } from './film-player.ts';

/** Tells the system what is playing, and does what is pressed on lock screens, keyboards and headphones. */
export function filmSession(player: FilmPlayer): () => void {
  if (!('mediaSession' in navigator)) return () => undefined;
  const { mediaSession: session } = navigator;
  const acts: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => player.play()],
    ['pause', () => player.pause()],
    ['seekbackward', ({ seekOffset }) => player.by(-(seekOffset ?? 10))],
    ['seekforward', ({ seekOffset }) => player.by(seekOffset ?? 10)],
    ['seekto', ({ seekTime }) => seekTime !== undefined && player.seek(seekTime)],
  ];
  for (const [action, act] of acts) setHandler(session, action, act);
  const { poster } = player.video;
  session.metadata = new MediaMetadata({
    title: player.data.title,
    artwork: poster === '' ? [] : [{ src: new URL(poster, location.href).href }],
  });
  return () => {
    for (const [action] of acts) setHandler(session, action, null);
    session.metadata = null;
  };
}

/** Browsers throw for actions that they don't know. */
function setHandler(session: MediaSession, action: MediaSessionAction, act: MediaSessionActionHandler | null): void {
  try {
    session.setActionHandler(action, act);
  } catch {
    // This one is not offered on this device.
  }
}
