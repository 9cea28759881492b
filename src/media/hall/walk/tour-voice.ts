import { likings, remember } from '@/kit/player/remembered.ts';
import type { SoundSetting } from './sound-liking.ts';

export interface VoiceActs {
  /** Another sentence is heard, by its id. */
  onSentence(id: string): void;
  onEnded(): void;
  /** Something else began to sound, or the system stopped the sound. */
  onPaused(): void;
  /** The browser wants to be touched before it plays; or the sound can't be had. */
  onFailed(isRefused: boolean): void;
}

/** What a tour speaks with: one element for all its stops, for a browser that wants to be touched asks once an element. */
export class TourVoice {
  readonly speeds = [1, 1.25, 1.5, 0.75] as const;
  private readonly audio: HTMLAudioElement;
  private readonly acts: VoiceActs;
  private readonly listening = new AbortController();
  private isMeant = false;
  private unwatch = (): void => undefined;

  constructor(audio: HTMLAudioElement, acts: VoiceActs) {
    this.audio = audio;
    this.acts = acts;
    const on = (name: string, act: () => void): void =>
      audio.addEventListener(name, act, { signal: this.listening.signal });
    on('ended', () => this.isMeant && acts.onEnded());
    on('pause', () => this.isMeant && !audio.ended && acts.onPaused());
  }

  get isSounding(): boolean {
    return this.isMeant && !this.audio.paused && !this.audio.muted;
  }

  get speed(): number {
    return likings().speed;
  }

  /** Speaks what a stop of the page holds, from a moment on; returns nothing, `acts` tell what becomes of it. */
  speak(stop: HTMLAudioElement, from: number): void {
    const { audio } = this;
    const parts = [...stop.querySelectorAll('source, track')].map((part) => part.cloneNode() as Element);
    audio.replaceChildren(...parts);
    audio.load();
    audio.currentTime = from;
    // A new source forgets how fast it was.
    audio.defaultPlaybackRate = audio.playbackRate = this.speed;
    const [track] = audio.textTracks;
    if (track) {
      track.mode = 'hidden';
      track.oncuechange = () => {
        const id = track.activeCues?.[0]?.id;
        if (id !== undefined) this.acts.onSentence(id);
      };
    }
    this.isMeant = true;
    audio.play().catch(({ name }: DOMException) => {
      if (name === 'AbortError' || !this.isMeant) return;
      this.isMeant = false;
      this.acts.onFailed(name === 'NotAllowedError');
    });
  }

  /** Stops, and says at what second. */
  stop(): number {
    this.isMeant = false;
    this.audio.pause();
    return this.audio.ended ? 0 : this.audio.currentTime;
  }

  /** Is as loud as the visitor likes it. */
  follow(setting: SoundSetting): void {
    this.unwatch = setting.watch(({ isMuted, volume }) => {
      this.audio.muted = isMuted;
      this.audio.volume = volume;
    });
  }

  /** The next of the speeds. */
  hurry(): void {
    const next = this.speeds[(this.speeds.findIndex((one) => one === this.speed) + 1) % this.speeds.length] ?? 1;
    remember({ speed: next });
    this.audio.defaultPlaybackRate = this.audio.playbackRate = next;
  }

  close(): void {
    this.stop();
    this.listening.abort();
    this.unwatch();
    this.audio.replaceChildren();
    this.audio.load();
  }
}
