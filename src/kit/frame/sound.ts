/** What sounds in a frame, and how loud it may be. */
export interface Sound {
  /** The loudest that anything may be, from 0 to 1; 0 is silence. */
  setLevel(level: number): void;
  /** @param media what is meant; null: nothing; undefined: what played last, or the page's first */
  play(media?: HTMLMediaElement | null): void;
  pause(): void;
  seek(seconds: number): void;
}

type Rooted = Window & typeof globalThis;

interface Hearing {
  /** Told when the first begins and when none plays any more. */
  onPlaying: (playing: boolean) => void;
  /** Told again and again while the browser's own voice reads. */
  onSpoken: () => void;
}

/**
 * Sees films and voices in a page of this site, those too that never stand in its document, and keeps them below a level.
 * Nothing of it outlives the page.
 */
export function watchSound(page: Rooted, level: number, { onPlaying, onSpoken }: Hearing): Sound {
  const known = new Map<HTMLMediaElement, number>();
  const playing = new Set<HTMLMediaElement>();
  let current: HTMLMediaElement | undefined;
  let loudest = level;
  let meant: HTMLMediaElement | undefined;
  const gains = new Set<{ node: GainNode }>();

  const { prototype } = page.HTMLMediaElement;
  const volume = Object.getOwnPropertyDescriptor(prototype, 'volume')!;
  const apply = (media: HTMLMediaElement): void => volume.set!.call(media, (known.get(media) ?? 1) * loudest);
  // The page sees the volume that it set; what is heard is that share of what is allowed.
  Object.defineProperty(prototype, 'volume', {
    ...volume,
    get(this: HTMLMediaElement) {
      return known.get(this) ?? 1;
    },
    set(this: HTMLMediaElement, wanted: number) {
      volume.set!.call(this, wanted); // Throws what the browser throws.
      known.set(this, wanted);
      apply(this);
    },
  });
  // What goes round and round, or is heard by nobody, ends by itself never: it is no film that one watches.
  const isHeard = (media: HTMLMediaElement): boolean => !media.loop && !(media.muted && media.controls === false);
  const tell = (media: HTMLMediaElement): void => {
    const before = playing.size > 0;
    // One that waits for what never comes (no network, no such file) does not run either.
    const runs = !media.paused && !media.ended && media.readyState > media.HAVE_CURRENT_DATA;
    if (isHeard(media) && runs) {
      playing.add(media);
      current = media;
    } else playing.delete(media);
    if (before !== playing.size > 0) onPlaying(playing.size > 0);
  };
  const follow = (media: HTMLMediaElement): void => {
    if (!known.has(media)) known.set(media, volume.get!.call(media) as number);
    apply(media);
    if (followed.has(media)) return;
    followed.add(media);
    for (const name of ['play', 'playing', 'waiting', 'pause', 'ended', 'emptied', 'error', 'volumechange'])
      media.addEventListener(name, () => tell(media));
  };
  const followed = new WeakSet<HTMLMediaElement>();
  const { play } = prototype;
  prototype.play = function (this: HTMLMediaElement) {
    follow(this);
    return play.call(this);
  };
  // Players of the browser itself begin without asking the script.
  page.document.addEventListener(
    'play',
    ({ target }) => {
      if (target instanceof page.HTMLMediaElement) {
        follow(target);
        tell(target);
      }
    },
    true,
  );
  // What a guide had played ends there: a page would go on with the next stop of its tour.
  page.addEventListener('ended', (event) => event.target === meant && event.stopPropagation(), { capture: true });
  quietContexts(page, gains, () => loudest);
  const { speechSynthesis: voice } = page as { speechSynthesis?: SpeechSynthesis };
  if (voice) {
    const speak = voice.speak.bind(voice);
    voice.speak = (utterance) => {
      utterance.volume *= loudest;
      for (const name of ['start', 'boundary']) utterance.addEventListener(name, onSpoken);
      speak(utterance);
    };
  }

  return {
    setLevel(wanted) {
      loudest = wanted;
      for (const media of followedNow(page, known)) apply(media);
      for (const { node } of gains) node.gain.value = wanted;
    },
    play(media = current ?? page.document.querySelector<HTMLMediaElement>('video, audio')) {
      meant = media ?? undefined;
      void media?.play().catch(() => undefined); // Refused by the browser: the visitor's own tap will do.
    },
    pause() {
      // One that waits for data would begin later all the same.
      for (const media of known.keys()) if (!media.paused && isHeard(media)) media.pause();
    },
    seek(seconds) {
      const media = current ?? page.document.querySelector<HTMLMediaElement>('video, audio');
      if (media) media.currentTime = seconds;
    },
  };
}

function followedNow(page: Rooted, known: Map<HTMLMediaElement, number>): Set<HTMLMediaElement> {
  return new Set([...known.keys(), ...page.document.querySelectorAll<HTMLMediaElement>('video, audio')]);
}

/** Effects made by the browser itself pass through a gain of ours on their way out. */
function quietContexts(page: Rooted, gains: Set<{ node: GainNode }>, level: () => number): void {
  const connect = page.AudioNode.prototype.connect as (...all: unknown[]) => unknown;
  const doors = new WeakMap<BaseAudioContext, GainNode>();
  page.AudioNode.prototype.connect = function (this: AudioNode, ...all: unknown[]) {
    const [to] = all;
    if (!(to instanceof page.AudioDestinationNode)) return connect.apply(this, all);
    let door = doors.get(this.context);
    if (door === undefined) {
      door = this.context.createGain();
      door.gain.value = level();
      doors.set(this.context, door);
      gains.add({ node: door });
      connect.call(door, to);
    }
    connect.call(this, door);
    return to;
  } as AudioNode['connect'];
}
