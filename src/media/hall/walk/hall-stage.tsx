import type { Object3D, PerspectiveCamera } from 'three';
import type { Pose } from '@/kit/stage/aim.ts';
import { openStage, type Stage } from '@/kit/stage/stage.tsx';
import type { Graphics } from '@/kit/stage/support.ts';
import type { Place, Scene } from '@/media/hall/scene/scene.ts';
import type { CloseUp } from './close-up.ts';
import { HallScene, type Extra } from './HallScene.tsx';
import { SceneFiles } from './files.ts';
import { openOutside } from './outside.ts';
import { compileAhead } from './materials.ts';
import { RoomStore } from './room-store.ts';
import { eyeHeight } from './view-point.ts';
import { visibleRooms } from './visibility.ts';
import type { Words } from './words.ts';

/** What a view may cost: more draw calls are felt on processors that draw. */
const mostCalls = 16;

export interface HallStageOptions {
  canvas: HTMLCanvasElement;
  folder: string;
  graphics: Graphics;
  words: Words;
  /** Moves what moves and says where the eye is, and whether it goes on. */
  onFrame: (seconds: number) => { pose: Pose; room: number; isGoingOn: boolean };
  onLost: (isLost: boolean) => void;
  /** How much of loading is done, from 0 to 1. */
  onProgress: (part: number) => void;
  /** The room in which one begins, by the scene. */
  begin: (scene: Scene) => number;
}

type Closable = Extra & { close(): void };

/** The hall as it is drawn: loads rooms as one comes near, draws those that can be seen, and nothing while all is still. */
export class HallStage {
  readonly scene: Scene;
  /** What it is drawn on; a headset takes it over. */
  readonly stage: Stage;
  private readonly rooms: RoomStore;
  private readonly closeDetails: () => void;
  private outside: Closable | undefined;
  private focus: Closable | undefined;
  private focused = new AbortController();
  private path: Closable | undefined;
  private readonly objects = new Map<string, Object3D>();
  private visible: number[] = [];
  private current = -1;
  private isClosed = false;
  private readonly files: SceneFiles;
  private drawn: (() => void) | undefined;
  private readonly firstFrame = new Promise<void>((done) => {
    this.drawn = done;
  });

  static async open(options: HallStageOptions): Promise<HallStage> {
    const { canvas, folder, graphics, onProgress, begin } = options;
    const files = new SceneFiles(folder, graphics);
    const scene = await files.scene();
    onProgress(0.3);
    // eslint-disable-next-line prefer-const -- frames may only come once all is there.
    let hall: HallStage | undefined;
    const details = files.details();
    const rooms = new RoomStore(scene, files, details, options.words, () => hall?.show());
    // What the first room needs is fetched while the stage is opened.
    const first = begin(scene);
    const loading = rooms.load(first);
    const stage = await openStage(canvas, {
      ...{ graphics, fov: fieldOfView(canvas), far: 160, onLost: options.onLost },
      onFrame: (seconds, camera) => hall?.frame(options.onFrame(seconds), camera) ?? false,
    });
    const letGo = compileAhead(stage.gl, stage.camera);
    await loading;
    onProgress(0.9);
    hall = new HallStage(scene, files, stage, rooms, () => void details.then((texture) => texture.dispose()));
    hall.visible = [first];
    hall.show();
    await hall.firstFrame;
    letGo();
    return hall;
  }

  private constructor(scene: Scene, files: SceneFiles, stage: Stage, rooms: RoomStore, closeDetails: () => void) {
    this.scene = scene;
    this.files = files;
    this.stage = stage;
    this.rooms = rooms;
    this.closeDetails = closeDetails;
  }

  get camera(): PerspectiveCamera {
    return this.stage.camera;
  }

  invalidate(): void {
    this.stage.invalidate();
  }

  picture(): Promise<Blob | null> {
    return this.stage.picture();
  }

  /** Moves the middle of the view, in parts of the canvas, so that a panel does not cover what one looks at. */
  shift(right: number, down: number): void {
    const { width, height } = this.stage.canvas;
    if (right === 0 && down === 0) this.camera.clearViewOffset();
    else this.camera.setViewOffset(width, height, right * width, down * height, width, height);
    this.invalidate();
  }

  /** Lays something over an exhibit, until something is laid over another one, or nothing. */
  async sharpen(exhibit: string | undefined, closeUp: CloseUp | undefined): Promise<void> {
    this.focused.abort();
    this.focus?.close();
    this.focus = undefined;
    this.focused = new AbortController();
    this.show();
    const hanging = this.scene.rooms
      .flatMap(({ hangings }) => hangings)
      .find((each) => each.exhibit === exhibit && each.what === 'picture');
    if (!hanging || !closeUp) return;
    const { signal } = this.focused;
    const near = await closeUp(hanging, signal);
    if (this.isClosed || signal.aborted) return near.close();
    this.focus = near;
    this.show();
  }

  /** Draws something over the floor; undefined takes it away. */
  lay(path: Closable | undefined): void {
    this.path?.close();
    this.path = path;
    this.show();
  }

  close(): void {
    this.isClosed = true;
    this.focused.abort();
    for (const each of [this.outside, this.focus, this.path]) each?.close();
    void this.closeObjects();
    this.rooms.close();
    this.closeDetails();
    this.stage.close();
  }

  private frame(
    { pose, room, isGoingOn }: ReturnType<HallStageOptions['onFrame']>,
    camera: PerspectiveCamera,
  ): boolean {
    camera.position.set(pose.x, eyeHeight, pose.z);
    camera.rotation.set(pose.pitch, pose.facing + Math.PI, 0, 'YXZ');
    const height = (camera.fov * Math.PI) / 180;
    const wide = 2 * Math.atan(Math.tan(height / 2) * camera.aspect) + 0.16;
    if (this.drawn) {
      // What else is near comes when there is something to see.
      requestAnimationFrame(() => this.noteDrawn());
      return true;
    }
    // What is shifted aside is seen a little farther on one side; looking up or down widens the view.
    this.look(pose, room, Math.min(6.2, wide * 1.25 + Math.abs(pose.pitch) * 0.5));
    return isGoingOn;
  }

  private noteDrawn(): void {
    if (this.stage.gl.info.render.calls === 0) return;
    this.drawn?.();
    this.drawn = undefined;
  }

  /**
   * Draws what is seen from a place, and loads what is near it.
   * @param wide the angle of view from left to right, in radians
   */
  look(pose: Pose, room: number, wide: number): void {
    const seen = visibleRooms(this.scene, pose, room, wide);
    if (room !== this.current) {
      this.current = room;
      this.rooms.want([...new Set([room, ...seen, ...this.scene.rooms[room]!.doors.map(({ to }) => to)])]);
      void this.loadObjects(room);
    }
    if (seen.join() !== this.visible.join()) {
      this.visible = seen;
      this.rooms.want([...new Set([room, ...seen, ...this.scene.rooms[room]!.doors.map(({ to }) => to)])]);
      if (!this.outside && seen.some((index) => this.scene.rooms[index]!.hasWindow)) void this.openOutside();
      this.show();
    }
  }

  private show(): void {
    if (this.isClosed) return;
    const extras = [this.focus, this.path].filter((extra) => extra !== undefined);
    const objects = [...this.objects.values()];
    const left = mostCalls - extras.length - objects.length - (this.outside ? 1 : 0);
    const props = {
      scene: this.scene,
      parts: this.rooms.parts,
      visible: this.visible.slice(0, Math.max(1, left >> 1)),
    };
    this.stage.render(<HallScene {...props} outside={this.outside} extras={extras} objects={objects} />);
    this.stage.invalidate();
  }

  private async openOutside(): Promise<void> {
    if (!this.scene.hasOutside) return;
    const outside = await openOutside(this.scene, this.files);
    if (this.isClosed || this.outside) return outside.close();
    this.outside = outside;
    this.show();
  }

  /** The objects of a room are loaded when one enters it, and given back when one has left. */
  private async loadObjects(room: number): Promise<void> {
    const places = this.scene.rooms[room]!.places.filter(
      (place): place is Place & { object: string } => place.object !== undefined,
    );
    for (const exhibit of this.objects.keys())
      if (!places.some((place) => place.exhibit === exhibit)) await this.closeObjects(exhibit);
    if (places.length === 0) return;
    const { loadObject } = await import('@/kit/stage/object/load-object.ts');
    for (const place of places.slice(0, 6)) {
      if (this.objects.has(place.exhibit)) continue;
      // A broken file leaves an empty plinth and its label.
      const object = await loadObject(place.object).catch(() => undefined);
      if (!object || this.isClosed || this.current !== room) continue;
      object.position.set(place.x, place.y - place.height / 2, place.z);
      object.rotation.y = place.facing;
      this.objects.set(place.exhibit, object);
      this.show();
    }
  }

  private async closeObjects(exhibit?: string): Promise<void> {
    if (this.objects.size === 0) return;
    const { closeObject } = await import('@/kit/stage/object/load-object.ts');
    for (const [id, object] of this.objects) {
      if (exhibit !== undefined && id !== exhibit) continue;
      this.objects.delete(id);
      closeObject(object);
    }
  }
}

/** Narrow screens see more from top to bottom. */
function fieldOfView(canvas: HTMLCanvasElement): number {
  const { clientWidth, clientHeight } = canvas.parentElement!;
  return clientWidth < clientHeight ? 74 : 58;
}
