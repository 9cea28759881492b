import type { Pose } from '@/kit/stage/aim.ts';
import type { SoundSetting } from './sound-liking.ts';
import { eyeHeight } from './view-point.ts';

/** An exhibit that sounds: where it stands, in metres, and the address of its sound. */
export interface Source {
  exhibit: string;
  x: number;
  y: number;
  z: number;
  address: string;
}

/** So near one hears an exhibit, and so far one hears it no more, in metres: between them nothing changes. */
const [near, far] = [3.5, 5.5];

/** Seconds in which a sound fades in, out, or makes way for a voice. */
const fade = 0.35;

interface Playing {
  source: AudioBufferSourceNode;
  gain: GainNode;
}

/**
 * What exhibits sound like from where one stands. A sound is played once when one comes near, from its place, softer with
 * every step away; it ends when one leaves, and is fetched when it is first near. Whatever else sounds in the view (a tour's
 * voice, a film) has it make way.
 */
export class SpatialSounds {
  private readonly context = new AudioContext();
  private readonly master: GainNode;
  private readonly near = new Set<string>();
  private readonly playing = new Map<string, Playing>();
  private readonly buffers = new Map<string, Promise<AudioBuffer>>();
  private readonly listening = new AbortController();
  private readonly unwatch: () => void;
  private isMuted = false;
  private readonly view: HTMLElement;

  constructor(view: HTMLElement, setting: SoundSetting) {
    this.view = view;
    this.master = this.context.createGain();
    this.master.connect(this.context.destination);
    this.unwatch = setting.watch(({ isMuted, volume }) => {
      this.isMuted = isMuted;
      this.to(this.master, isMuted ? 0 : volume);
    });
    const { signal } = this.listening;
    // Media events do not bubble.
    const makeWay = ({ target }: Event): void => void ((target as HTMLMediaElement).muted || this.makeWay());
    view.addEventListener('play', makeWay, { capture: true, signal });
    // A browser that wants to be touched first has been, by the next touch.
    for (const name of ['pointerup', 'keydown'])
      view.addEventListener(name, () => void this.context.resume().catch(() => undefined), { signal });
  }

  /** The visitor stands elsewhere; `sources` are those of the room. */
  update({ x, z, facing }: Pose, sources: readonly Source[]): void {
    this.listen(x, z, facing);
    const there = new Set(sources.map(({ exhibit }) => exhibit));
    for (const exhibit of this.near) if (!there.has(exhibit)) this.leave(exhibit);
    for (const source of sources) {
      const distance = Math.hypot(source.x - x, source.z - z);
      if (distance > far) this.leave(source.exhibit);
      else if (distance < near && !this.near.has(source.exhibit)) {
        this.near.add(source.exhibit);
        void this.play(source).catch(() => undefined);
      }
    }
  }

  close(): void {
    this.listening.abort();
    this.unwatch();
    this.near.clear();
    void this.context.close();
  }

  private async play(source: Source): Promise<void> {
    const { exhibit, x, y, z } = source;
    // It comes later, when it is quiet.
    if (this.isMuted || this.hasOther()) return void this.near.delete(exhibit);
    const buffer = await this.load(source.address);
    // By now one may have gone on, or something else sounds.
    if (!this.near.has(exhibit) || this.playing.has(exhibit) || this.hasOther()) return;
    const { context } = this;
    const node = context.createBufferSource();
    const gain = context.createGain();
    const panner = new PannerNode(context, {
      ...{ panningModel: 'HRTF', distanceModel: 'inverse', refDistance: 1.4, rolloffFactor: 1.6 },
      ...{ positionX: x, positionY: y, positionZ: z },
    });
    node.buffer = buffer;
    node.connect(gain).connect(panner).connect(this.master);
    const playing = { source: node, gain };
    this.playing.set(exhibit, playing);
    node.onended = () => {
      panner.disconnect();
      if (this.playing.get(exhibit) === playing) this.playing.delete(exhibit);
    };
    node.start();
  }

  private load(address: string): Promise<AudioBuffer> {
    const known =
      this.buffers.get(address) ??
      fetch(address)
        .then((answer) => answer.arrayBuffer())
        .then((bytes) => this.context.decodeAudioData(bytes));
    this.buffers.set(address, known);
    // The next time one comes near it is tried again.
    known.catch(() => this.buffers.delete(address));
    return known;
  }

  private leave(exhibit: string): void {
    this.near.delete(exhibit);
    const playing = this.playing.get(exhibit);
    if (!playing) return;
    this.to(playing.gain, 0);
    playing.source.stop(this.context.currentTime + 4 * fade);
    this.playing.delete(exhibit);
  }

  /** What sounds gives way, and does not come back by itself. */
  private makeWay(): void {
    const { near } = this;
    for (const exhibit of [...this.playing.keys()]) {
      this.leave(exhibit);
      near.add(exhibit);
    }
  }

  /** Whether a voice or film of the page sounds. */
  private hasOther(): boolean {
    return [...this.view.querySelectorAll<HTMLMediaElement>('audio, video')].some(
      (each) => !each.paused && !each.muted,
    );
  }

  private listen(x: number, z: number, facing: number): void {
    const { listener, currentTime } = this.context;
    const [fx, fz] = [Math.sin(facing), Math.cos(facing)];
    // Firefox has no parameters here.
    if (!('positionX' in listener)) {
      const old = listener as AudioListener;
      old.setPosition(x, eyeHeight, z);
      old.setOrientation(fx, 0, fz, 0, 1, 0);
      return;
    }
    const values: [AudioParam, number][] = [
      [listener.positionX, x],
      [listener.positionY, eyeHeight],
      [listener.positionZ, z],
      [listener.forwardX, fx],
      [listener.forwardY, 0],
      [listener.forwardZ, fz],
    ];
    for (const [parameter, value] of values) parameter.setTargetAtTime(value, currentTime, 0.03);
  }

  private to({ gain }: GainNode, value: number): void {
    gain.setTargetAtTime(value, this.context.currentTime, fade / 3);
  }
}
