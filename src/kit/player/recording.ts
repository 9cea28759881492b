import { bestFile } from '@/core/sound/best-file.ts';
import type { Sound, SoundFile } from '@/kit/narration/manifest.ts';
import { lineAt, type Line } from './timeline.ts';
import type { Failure, Voice, VoiceEvents } from './voice.ts';

/**
 * One element for all parts: a browser that wants to be touched before it plays has been, and no more than one file is
 * ever held. It stands in no document: what a page measures of its own media is not this.
 */
let shared: { audio: HTMLAudioElement; track: TextTrack } | undefined;

/** So far behind its beginning a sentence is sought, in seconds: what is sought may be met a little early. */
const inside = 0.005;

function element(): { audio: HTMLAudioElement; track: TextTrack } {
  if (shared) return shared;
  const audio = new Audio();
  audio.preload = 'auto';
  const track = audio.addTextTrack('metadata');
  track.mode = 'hidden';
  shared = { audio, track };
  return shared;
}

/** Which formats this browser plays, the best first. */
export function playable(files: readonly SoundFile[]): SoundFile[] {
  const { audio } = element();
  const best = bestFile(files, (type) => audio.canPlayType(type));
  const others = files.filter((file) => file !== best && audio.canPlayType(file.type) !== '');
  return best ? [best, ...others] : [];
}

/**
 * A recording of a part: streamed, never fetched or decoded as a whole. Sentences are told by cues of a metadata track
 * (within 9 ms, where `timeupdate` is up to 241 ms late); `timeupdate` tells what was heard, for it comes in the background
 * too.
 * @param from where it begins, in seconds
 */
export function recording(sound: Sound, lines: readonly Line[], from: number, events: VoiceEvents): Voice {
  const { audio, track } = element();
  const files = playable(sound.files);
  const listening = new AbortController();
  let place = from + inside;
  /** Up to where it was told what was heard; undefined while a place is sought. */
  let told: number | undefined;
  let said: string | undefined;
  let times = 1;

  const say = (id: string | undefined) => {
    if (id === said) return;
    said = id;
    events.sentence(id);
  };
  const look = () => say(lines[lineAt(lines, audio.currentTime)]?.id);
  const isThere = () => !audio.seeking && audio.readyState > 0;
  const tell = () => {
    if (!isThere()) return;
    const now = audio.currentTime;
    if (told !== undefined && now > told) events.read(told, now);
    told = now;
    place = now;
  };
  const open = () => {
    const [file] = files;
    if (!file) return;
    audio.src = file.url;
    audio.load();
    hurry();
  };
  // A new source forgets how fast it was.
  const hurry = () => {
    audio.defaultPlaybackRate = times;
    audio.playbackRate = times;
  };

  const on = (name: keyof HTMLMediaElementEventMap, act: () => void) =>
    audio.addEventListener(name, act, { signal: listening.signal });
  on('loadedmetadata', () => {
    if (place > 0) audio.currentTime = Math.min(place, audio.duration || Infinity);
  });
  on('seeking', () => (told = undefined));
  on('seeked', () => {
    told = place = audio.currentTime;
    look();
  });
  on('timeupdate', () => {
    tell();
    if (isThere()) look();
  });
  // Events come later: by now it may be as it was before.
  on('playing', () => {
    if (audio.paused) return;
    told ??= audio.currentTime;
    events.playing();
  });
  on('waiting', () => events.waiting());
  on('pause', () => {
    if (audio.paused && !audio.ended && !audio.error) events.paused();
  });
  on('ended', () => {
    tell();
    events.ended();
  });
  on('error', () => void fail());
  track.addEventListener(
    'cuechange',
    () => {
      const cue = track.activeCues?.[track.activeCues.length - 1];
      if (cue && !audio.seeking) say(cue.id);
    },
    { signal: listening.signal },
  );

  /** What can't be played may be playable in another format; what can't be fetched stays where it is. */
  async function fail(): Promise<void> {
    told = undefined;
    const [file] = files;
    const code = audio.error?.code;
    const why = code === MediaError.MEDIA_ERR_NETWORK || !file ? 'network' : await whyNot(file.url);
    if (listening.signal.aborted) return;
    if (why !== 'broken' || files.length < 2) return events.failed(why);
    files.shift();
    open();
    play();
  }

  function play(): void {
    if (audio.error || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) open();
    hurry();
    audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') events.refused();
    });
  }

  for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
  for (const { id, start, end } of lines) {
    const cue = new VTTCue(start, end, '');
    cue.id = id;
    track.addCue(cue);
  }
  open();

  return {
    lines,
    seconds: sound.seconds,
    play,
    pause() {
      tell();
      audio.pause();
    },
    seek(seconds) {
      tell();
      told = undefined;
      place = Math.min(Math.max(0, seconds + inside), sound.seconds);
      if (audio.readyState > 0) audio.currentTime = place;
    },
    position: () => place,
    speed(wanted) {
      times = wanted;
      hurry();
    },
    volume: (loudness) => (audio.volume = loudness),
    leave() {
      tell();
      listening.abort();
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    },
  };
}

/** Why a file does not play: asked for its first byte, the network and the server answer differently. */
async function whyNot(url: string): Promise<Failure> {
  try {
    const { ok } = await fetch(url, { headers: { range: 'bytes=0-0' } });
    return ok ? 'broken' : 'missing';
  } catch {
    return 'network';
  }
}
