import { BufferAttribute, BufferGeometry, GLSL3, RawShaderMaterial } from 'three';
import { findWay } from '@/kit/stage/ground.ts';
import type { GuideActs } from './guided.ts';
import type { Extra } from './HallScene.tsx';
import { TourVoice } from './tour-voice.ts';
import type { TourWords } from './words.ts';
import type { Walk } from './walk.ts';

export type TourState = 'going' | 'telling' | 'paused' | 'ended';

/** A guided tour: leads from stop to stop, tells what is to be told, waits as long as it takes. */
export class Tour {
  readonly words: TourWords;
  index: number;
  state: TourState = 'going';
  /** The browser plays nothing before it is touched. */
  isRefused = false;
  readonly voice: TourVoice;
  private readonly walk: Walk;
  private readonly acts: GuideActs;
  private timer = 0;
  /** Counts up with every step, so that what was waited for before is forgotten. */
  private step = 0;
  /** The sentence that is heard. */
  private sentence: string | undefined;
  /** Where the voice was when it was paused. */
  private held = { index: -1, second: 0 };

  constructor(words: TourWords, walk: Walk, audio: HTMLAudioElement, acts: GuideActs) {
    this.words = words;
    this.walk = walk;
    this.acts = acts;
    this.voice = new TourVoice(audio, {
      onSentence: (id) => {
        this.sentence = this.words.stops[this.index]?.sentences.get(id);
        this.acts.onChange();
      },
      // A breath between the voice and the next steps.
      onEnded: () => this.nextIn(0.9),
      onPaused: () => this.pause(),
      onFailed: (isRefused) => this.failed(isRefused),
    });
    this.index = Math.min(words.stops.length - 1, Number(sessionStorage.getItem(this.key) ?? 0));
  }

  get caption(): string {
    return this.state === 'going' ? '' : (this.sentence ?? this.words.stops[this.index]?.say ?? '');
  }

  async goOn(): Promise<void> {
    const stop = this.words.stops[this.index];
    if (!stop) return;
    const step = ++this.step;
    this.state = 'going';
    this.isRefused = false;
    sessionStorage.setItem(this.key, String(this.index));
    this.acts.onChange();
    const place = this.walk.scene.rooms.flatMap(({ places }) => places).find(({ exhibit }) => exhibit === stop.exhibit);
    if (place) {
      const way = findWay(this.walk.floor.ground, this.walk.pose, place.stand);
      this.acts.lay(way && way.length > 1 ? pathOf(way) : undefined);
    }
    await this.walk.stepTo(stop.exhibit);
    if (step !== this.step) return;
    // Someone took the wheel on the way: the tour waits for them.
    if (this.walk.focus?.exhibit !== stop.exhibit) return this.pause();
    this.acts.lay(undefined);
    this.tell();
  }

  pause(): void {
    if (this.state === 'ended') return;
    this.step++;
    this.stopTelling();
    this.state = 'paused';
    this.acts.onChange();
  }

  async go(by: number): Promise<void> {
    this.stopTelling();
    this.held.index = -1;
    this.sentence = undefined;
    const next = Math.max(0, this.index + by);
    if (next >= this.words.stops.length) return this.finish();
    this.index = next;
    await this.goOn();
  }

  leave(): void {
    this.step++;
    this.stopTelling();
    this.voice.close();
    this.acts.lay(undefined);
  }

  private tell(): void {
    const { audio, sentences, seconds } = this.words.stops[this.index]!;
    this.state = 'telling';
    if (audio) {
      const from = this.held.index === this.index ? this.held.second : 0;
      this.sentence ??= [...sentences.values()][0];
      this.voice.speak(audio, from);
    } else this.nextIn(Math.max(4, seconds));
    this.acts.onChange();
  }

  private nextIn(seconds: number): void {
    const { step } = this;
    this.timer = window.setTimeout(() => {
      if (step === this.step) void this.go(1);
    }, seconds * 1000);
  }

  /** Without its voice a stop is read: all of it is shown, as long as it is to be told. */
  private failed(isRefused: boolean): void {
    this.sentence = undefined;
    this.isRefused = isRefused;
    if (isRefused) return this.pause();
    this.nextIn(Math.max(4, this.words.stops[this.index]!.seconds));
    this.acts.onChange();
  }

  private stopTelling(): void {
    clearTimeout(this.timer);
    const second = this.voice.stop();
    if (this.state === 'telling') this.held = { index: this.index, second };
  }

  private finish(): void {
    this.step++;
    this.state = 'ended';
    sessionStorage.removeItem(this.key);
    this.acts.lay(undefined);
    this.acts.onFinished(this.words.id);
    this.acts.onChange();
  }

  private get key(): string {
    return `xuelang.tour.${location.pathname}.${this.words.id}`;
  }
}

/** Marks on the floor along a way, a short step apart. */
function pathOf(way: readonly { x: number; z: number }[]): Extra & { close(): void } {
  const corners: number[] = [];
  const pace = 0.55;
  let carried = pace;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1]!, way[i]!];
    const length = Math.hypot(b.x - a.x, b.z - a.z);
    const [dx, dz] = [(b.x - a.x) / length, (b.z - a.z) / length];
    let at = carried;
    for (; at < length; at += pace) {
      const [x, z] = [a.x + dx * at, a.z + dz * at];
      const quad = [
        [-0.06, -0.11],
        [0.06, -0.11],
        [0.06, 0.11],
        [-0.06, 0.11],
      ] as const;
      for (const [side, along] of quad) corners.push(x + dx * along - dz * side, 0.006, z + dz * along + dx * side);
    }
    carried = at - length;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3));
  const count = corners.length / 12;
  geometry.setIndex(Array.from({ length: count }, (_, i) => [0, 1, 2, 0, 2, 3].map((corner) => i * 4 + corner)).flat());
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    side: 2,
    vertexShader: `precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`,
    fragmentShader: `precision highp float;
out vec4 colour;
void main() { colour = vec4(0.78, 0.6, 0.25, 1.0); }`,
  });
  return {
    ...{ geometry, material },
    close() {
      geometry.dispose();
      material.dispose();
    },
  };
}
