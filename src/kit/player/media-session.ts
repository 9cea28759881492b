import type { Player } from './player.ts';

/** Tells the system what is playing, and does what is pressed on lock screens, keyboards and headphones. */
export function mediaSession(player: Player): () => void {
  if (!('mediaSession' in navigator)) return () => undefined;
  const { mediaSession: session } = navigator;
  const { work } = player;
  const acts: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => player.play()],
    ['pause', () => player.pause()],
    ['stop', () => player.pause()],
    ['seekbackward', ({ seekOffset }) => player.by(-(seekOffset ?? 15))],
    ['seekforward', ({ seekOffset }) => player.by(seekOffset ?? 15)],
    ['previoustrack', () => player.playPart(Math.max(0, player.state.part - 1))],
    ['nexttrack', () => player.playPart(Math.min(work.parts.length - 1, player.state.part + 1))],
    ['seekto', ({ seekTime }) => seekTime !== undefined && player.seekInPart(seekTime)],
  ];
  for (const [action, act] of acts) setHandler(session, action, act);

  let shown = -1;
  const show = () => {
    const { part, position, status } = player.state;
    session.playbackState = player.isPlaying ? 'playing' : status === 'idle' ? 'none' : 'paused';
    if (part !== shown) {
      shown = part;
      session.metadata = new MediaMetadata({
        title: work.parts[part]?.title ?? work.title,
        album: work.title,
        artist: work.parts[part]?.sound?.voice ?? work.author ?? '',
        artwork: work.covers.map(({ url, type }) => ({ src: new URL(url, location.href).href, type })),
      });
    }
    const duration = player.secondsOf(part);
    if (duration > 0)
      session.setPositionState({ duration, playbackRate: player.speed, position: Math.min(position, duration) });
  };
  const stop = player.subscribe(show);
  show();
  return () => {
    stop();
    for (const [action] of acts) setHandler(session, action, null);
    session.metadata = null;
    session.playbackState = 'none';
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
