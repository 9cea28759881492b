import { extend } from '@react-three/fiber';
import { createXRStore, XR, XROrigin } from '@react-three/xr';
import { useEffect, type ReactNode } from 'react';
import { BoxGeometry, DirectionalLight, HemisphereLight, PlaneGeometry, type Group, type Object3D } from 'three';
import { stillness, type Intent } from '@/kit/stage/walker.ts';
import type { Stage } from '@/kit/stage/stage.tsx';
import { arcOf, type IsOpen } from './arc.ts';
import type { Comfort } from './comfort.ts';
import { headIn, originFor, type Head, type Origin } from './head.ts';
import { Landing } from './landing.ts';
import { localHead, rayOf } from './poses.ts';
import { Controller, Hand, rays } from './rays.tsx';
import { afterStick, type Leaning } from './sticks.ts';
import { Veil } from './veil.ts';

extend({ BoxGeometry, PlaneGeometry });

export interface Place {
  x: number;
  z: number;
  facing: number;
}

export interface HeadsetActs {
  /** Each frame: where the head is in the scene. */
  onFrame(seconds: number, head: Head): void;
  /** Where one would stand who wants to get to a point of the floor; undefined where one can't. */
  land(spot: { x: number; z: number }): { x: number; z: number } | undefined;
  isOpen: IsOpen;
  /** Where steps lead, from where the head is; undefined where nobody walks. */
  walk?(head: Head, intent: Intent, seconds: number): { x: number; z: number };
  /** The upper and the lower button of a controller. */
  menu(): void;
  back(): void;
  /** The headset was taken off, or left. */
  onEnd(): void;
}

export interface HeadsetOptions {
  stage: Stage;
  session: XRSession;
  /** Where one begins. */
  at: Place;
  comfort: Comfort;
  /** How high the scene is lifted, in metres, whose middle is to be before the eyes. */
  lift?: number;
  /** What stands in the scene for who wears the headset alone. */
  objects: readonly Object3D[];
  acts: HeadsetActs;
}

/** Frames longer than this, in seconds, are felt; so many are looked at. */
const slow = 1 / 50;
const looked = 90;

/** Someone stands in the scene with a headset on: where they are, how they get elsewhere, how they turn. Never moves a head. */
export class Headset {
  readonly landing = new Landing();
  private readonly options: HeadsetOptions;
  private readonly veil = new Veil();
  private space: Group | null = null;
  private origin: Origin = { x: 0, y: 0, z: 0, turn: 0 };
  private own: Head | undefined;
  /** Where one is to be with the next frame. */
  private pending: Place | undefined;
  private readonly leanings = new Map<XRInputSource, Leaning>();
  private readonly pressed = new Map<XRInputSource, ReadonlySet<number>>();
  private trip = 0;
  private frames: number[] = [];
  private wasAiming = false;
  private isLeft = false;
  private store: ReturnType<typeof createXRStore> | undefined;

  static async open(options: HeadsetOptions): Promise<Headset> {
    const headset = new Headset(options);
    try {
      await headset.begin();
    } catch (error) {
      await options.session.end().catch(() => undefined);
      headset.leave();
      throw error;
    }
    return headset;
  }

  private constructor(options: HeadsetOptions) {
    this.options = options;
    this.pending = options.at;
  }

  /** Where the head is in the scene. */
  get head(): Head {
    return headIn(this.origin, this.own ?? { x: 0, y: 1.55, z: 0, facing: 0 });
  }

  /**
   * Takes the wearer to a place, through a moment of darkness; resolves when they are there.
   * @param meanwhile what changes in the dark
   */
  async go(to: Place, meanwhile?: () => Promise<unknown>): Promise<void> {
    const trip = ++this.trip;
    await this.veil.to(true);
    if (trip !== this.trip) return;
    try {
      await meanwhile?.();
      this.stand(to);
    } finally {
      void this.veil.to(false);
    }
  }

  /** Sits down, or stands up. */
  rise(): void {
    this.stand(this.head);
  }

  end(): void {
    void this.options.session.end().catch(() => undefined);
  }

  private async begin(): Promise<void> {
    const { stage, session, comfort } = this.options;
    const store = (this.store = createXRStore({
      ...{ emulate: false, offerSession: false, enterGrantedSession: false, domOverlay: false },
      // Never from elsewhere: one controller and one hand, in public/xr.
      baseAssetPath: new URL('/xr/', location.href).href,
      ...{ defaultControllerProfileId: 'controller', defaultXRHandProfileId: 'hand' },
      ...{ controller: Controller, hand: Hand, gaze: rays, transientPointer: rays, screenInput: rays },
    }));
    const light = new DirectionalLight(0xffffff, 2.2);
    light.position.set(2, 5, 3);
    const things = [
      ...this.options.objects,
      this.landing,
      this.veil,
      light,
      new HemisphereLight(0xffffff, 0x8a8272, 2.6),
    ];
    await new Promise<void>((begun) => {
      const around = (scene: ReactNode): ReactNode => (
        <Begun act={begun}>
          <XR store={store}>
            <XROrigin ref={(group) => void (this.space = group)} />
            {/* Drawn first: a panorama does not ask how near anything is. */}
            <group position={[0, this.options.lift ?? 0, 0]} renderOrder={-1}>
              {scene}
            </group>
            {things.map((thing) => (
              <primitive key={thing.uuid} object={thing} dispose={null} />
            ))}
          </XR>
        </Begun>
      );
      stage.immerse({ around, onFrame: (seconds, frame) => this.frame(seconds, frame) });
    });
    const { xr } = stage.gl;
    let isOver = false;
    session.addEventListener('end', () => (isOver = true));
    const seen = xr.getCamera();
    seen.near = stage.camera.near;
    seen.far = stage.camera.far;
    xr.setFramebufferScaleFactor(comfort.fineness);
    void this.veil.to(true);
    await xr.setSession(session);
    // After the renderer and the store have listened: they clear up first.
    session.addEventListener('end', () => {
      this.leave();
      this.options.acts.onEnd();
    });
    // It may have been taken off meanwhile.
    if (isOver) throw new Error('The headset was left before it began.');
    xr.setFoveation(0.5);
    xr.getReferenceSpace()?.addEventListener('reset', () => (this.pending = this.head));
  }

  private frame(seconds: number, frame: XRFrame): void {
    const space = this.options.stage.gl.xr.getReferenceSpace();
    const own = space && localHead(frame, space);
    if (own) {
      this.own = own;
      if (this.pending) {
        this.stand(this.pending);
        this.pending = undefined;
        void this.veil.to(false);
      }
      this.steer(seconds, frame, space);
    }
    this.veil.frame(seconds);
    this.judge(seconds);
    if (own) this.options.acts.onFrame(seconds, this.head);
  }

  private stand(at: Place): void {
    if (!this.own) {
      this.pending = at;
      return;
    }
    this.place(originFor(at, this.own, this.options.comfort.isSeated));
  }

  private place(origin: Origin): void {
    this.origin = origin;
    this.space?.position.set(origin.x, origin.y, origin.z);
    this.space?.rotation.set(0, origin.turn, 0);
    this.space?.updateMatrixWorld(true);
  }

  /** Sticks and buttons of all controllers. */
  private steer(seconds: number, frame: XRFrame, space: XRReferenceSpace): void {
    const { acts, comfort, session } = this.options;
    let isWalking = false;
    let isAiming = false;
    for (const source of session.inputSources) {
      const pad = source.gamepad;
      if (!pad || source.hand) continue;
      this.press(source, pad);
      const stick = { x: pad.axes[2] ?? pad.axes[0] ?? 0, y: pad.axes[3] ?? pad.axes[1] ?? 0 };
      if (comfort.walks && source.handedness === 'left' && acts.walk) {
        if (Math.hypot(stick.x, stick.y) < 0.2) continue;
        isWalking = true;
        const to = acts.walk(this.head, { ...stillness, forward: -stick.y, aside: stick.x }, seconds);
        const { head, origin } = this;
        this.place({ ...origin, x: origin.x + to.x - head.x, z: origin.z + to.z - head.z });
        continue;
      }
      const pushed = afterStick(this.leanings.get(source) ?? 'rest', stick);
      this.leanings.set(source, pushed.leaning);
      if (pushed.turn) this.turn(pushed.turn);
      const ray = pushed.leaning === 'aiming' || pushed.goes ? rayOf(source, frame, space, this.origin) : undefined;
      if (!ray) continue;
      const { points, floor } = arcOf(ray.from, ray.way, acts.isOpen);
      const spot = floor && acts.land(floor);
      if (pushed.goes && spot) void this.go({ ...spot, facing: this.head.facing });
      isAiming ||= pushed.leaning === 'aiming';
      if (pushed.leaning === 'aiming') this.landing.lead(spot, points);
    }
    if (!isAiming && this.wasAiming) this.landing.lead(undefined, undefined);
    this.wasAiming = isAiming;
    this.veil.narrow(isWalking);
  }

  /** At once and by a step: turning smoothly makes people sick. */
  private turn(side: 'left' | 'right'): void {
    const { head, options } = this;
    const by = (options.comfort.turn * Math.PI) / 180;
    this.stand({ ...head, facing: head.facing + (side === 'left' ? by : -by) });
  }

  private press(source: XRInputSource, pad: Gamepad): void {
    const before = this.pressed.get(source);
    const now = new Set([4, 5].filter((index) => pad.buttons[index]?.pressed));
    this.pressed.set(source, now);
    if (now.has(4) && !before?.has(4)) this.options.acts.menu();
    if (now.has(5) && !before?.has(5)) this.options.acts.back();
  }

  /** Slow frames: the edges are drawn more coarsely now, the whole the next time. */
  private judge(seconds: number): void {
    this.frames.push(seconds);
    if (this.frames.length < looked) return;
    const middle = this.frames.sort((a, b) => a - b)[looked >> 1]!;
    this.frames = [];
    if (middle < slow) return;
    this.options.stage.gl.xr.setFoveation(1);
    this.options.comfort.fineness = Math.max(0.5, this.options.comfort.fineness * 0.85);
  }

  private leave(): void {
    if (this.isLeft) return;
    this.isLeft = true;
    this.options.stage.immerse(undefined);
    this.store?.destroy();
    this.veil.close();
    this.landing.close();
  }
}

/** Calls once all is in its place. */
function Begun({ act, children }: { act: () => void; children: ReactNode }): ReactNode {
  useEffect(act, [act]);
  return children;
}
