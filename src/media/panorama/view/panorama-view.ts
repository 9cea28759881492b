import { render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import type { Graphics } from '@/kit/stage/support.ts';
import { isCalm } from '@/kit/stage/view/calm.ts';
import { toggleFullScreen, watchFullScreen } from '@/kit/stage/view/full-screen.ts';
import { panelHead } from '@/kit/stage/view/panel-head.template.ts';
import { Panel } from '@/kit/stage/view/panel.ts';
import type { Direction } from '@/media/panorama/sphere.ts';
import { beside } from './beside.ts';
import { watchControls, type ControlActs } from './controls.ts';
import { faceTemplate, type Drawer, type Face, type FaceActs } from './face.template.ts';
import { LookAround } from './look-around.ts';
import { MapOverlay } from './map.ts';
import { isOut, lookedAt } from './marks.ts';
import { Overlay } from './overlay.ts';
import { PanoramaStage } from './panorama-stage.tsx';
import { Trail } from './trail.ts';
import { PanoramaWearing } from './wearing.ts';
import { sceneOf, type HotspotWords, type SceneWords, type Words } from './words.ts';

export interface PanoramaViewOptions {
  page: HTMLElement;
  dialog: HTMLDialogElement;
  graphics: Graphics;
  words: Words;
  /** The scene or hotspot to begin at. */
  part: string;
  /** One looks around in a scene. */
  inView: (scene: string) => void;
  visited: () => ReadonlySet<string>;
}

/** The round view with its face: joins what a visitor does to where they are and what is drawn. */
export class PanoramaView implements FaceActs, ControlActs {
  private readonly options: PanoramaViewOptions;
  private readonly canvas: HTMLCanvasElement;
  private readonly face: HTMLElement;
  private readonly live: HTMLElement;
  private readonly panel: Panel;
  private readonly map: MapOverlay | undefined;
  private readonly overlay: Overlay;
  readonly eye: LookAround;
  private readonly lefts = new Map<string, Direction>();
  private readonly isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches;
  wearing!: PanoramaWearing;
  private stage!: PanoramaStage;
  trail!: Trail;
  scene: SceneWords;
  /** The scene from which one came here. */
  private cameFrom: string | undefined;
  private drawer: Drawer;
  open: HotspotWords | undefined;
  private isMapShown = true;
  private isLost = false;
  private isWaiting = false;
  private stop: (() => void) | undefined;

  static async open(options: PanoramaViewOptions): Promise<PanoramaView> {
    const view = new PanoramaView(options);
    await view.begin();
    return view;
  }

  private constructor(options: PanoramaViewOptions) {
    this.options = options;
    const { page, dialog, words, part } = options;
    this.canvas = dialog.querySelector('canvas')!;
    this.face = dialog.querySelector('.walk-face')!;
    this.live = dialog.querySelector('[aria-live]')!;
    this.panel = new Panel(dialog.querySelector('.walk-label')!);
    this.map = MapOverlay.of(page, (scene) => this.go(scene));
    this.overlay = new Overlay(this.face, this.canvas, this.map);
    const { clientWidth, clientHeight } = this.canvas.parentElement!;
    // Narrow screens see more from top to bottom.
    this.eye = new LookAround(clientWidth < clientHeight ? 82 : 70);
    this.scene = sceneOf(words, part);
  }

  private async begin(): Promise<void> {
    const { dialog, graphics, part } = this.options;
    this.stage = await PanoramaStage.open({
      ...{ canvas: this.canvas, graphics },
      onFrame: (seconds) => {
        const isGoingOn = this.eye.frame(seconds);
        this.overlay.follow(this.scene.hotspots, this.eye.look, isGoingOn);
        return { look: this.eye.look, isGoingOn };
      },
      onLost: (isLost) => {
        this.isLost = isLost;
        this.update();
      },
    });
    this.eye.face(this.scene.look);
    await this.stage.show(this.scene, { isCut: true, onSeen: () => undefined });
    this.trail = new Trail(this.scene.id, this.scene.look, {
      back: (scene, look) => void this.enter(scene, look),
      leave: () => this.leave(),
    });
    const stops = [
      watchControls(dialog, this.eye, this, () => this.stage.invalidate()),
      watchFullScreen(() => this.update()),
    ];
    this.stop = () => stops.forEach((stop) => stop());
    this.wearing = new PanoramaWearing({
      ...{ stage: this.stage.stage, acts: this, say: (text) => this.say(text), directionNow: () => this.eye.look },
      ...{ onLook: (look) => this.eye.face(look), onChange: () => this.update() },
    });
    void this.wearing.look();
    dialog.addEventListener('click', this.followLink);
    this.arrived();
    this.canvas.focus();
    const hotspot = this.scene.hotspots.find(({ id }) => id === part);
    if (hotspot) this.show(hotspot);
  }

  close(): void {
    this.stop?.();
    this.wearing.takeOff();
    this.options.dialog.removeEventListener('click', this.followLink);
    this.panel.close();
    this.trail.close();
    this.stage.close();
    render(null, this.face);
  }

  // What the face and the controls can do.

  leave(): void {
    this.options.dialog.close();
  }

  /** One step back: out of a drawer, the panel, the view. */
  back(): void {
    if (this.drawer) this.toggle(undefined);
    else if (this.open) this.closePanel();
    else this.leave();
  }

  before(): void {
    if (this.trail.hasBefore) history.back();
  }

  toggle(drawer: Drawer): void {
    this.drawer = this.drawer === drawer ? undefined : drawer;
    this.update();
    if (this.drawer) this.face.querySelector<HTMLElement>('.walk-drawer button')?.focus();
    else this.canvas.focus();
  }

  toggleMap(): void {
    this.isMapShown = !this.isMapShown;
    this.update();
  }

  north(): void {
    this.turn({ yaw: 0, pitch: 0 });
  }

  zoom(factor: number): void {
    this.eye.zoom(factor);
    this.stage.invalidate();
  }

  full(): void {
    toggleFullScreen().catch(() => this.say(phrase('这个浏览器不能全屏。')));
  }

  choose(hotspot: HotspotWords): void {
    if (hotspot.to === undefined) this.show(hotspot);
    else this.go(hotspot.to);
  }

  chooseSeen(): void {
    const seen = lookedAt(this.scene.hotspots, this.eye.look);
    if (seen) this.choose(seen);
  }

  reach(hotspot: HotspotWords): void {
    if (isOut(this.face, this.scene.hotspots.indexOf(hotspot))) this.turn(hotspot.at);
  }

  by(count: 1 | -1): void {
    const { hotspots } = this.scene;
    const now = this.open ?? lookedAt(hotspots, this.eye.look);
    const index = now ? hotspots.indexOf(now) + count : count > 0 ? 0 : -1;
    const next = hotspots.at(index % hotspots.length);
    if (next) this.show(next);
  }

  go(scene: string): void {
    if (scene === this.scene.id) return;
    const left = this.eye.direction;
    this.lefts.set(this.scene.id, left);
    // Whoever goes back looks where they looked when they left, and elsewhere on in the same direction.
    const look = scene === this.cameFrom ? (this.lefts.get(scene) ?? left) : { yaw: left.yaw, pitch: 0 };
    this.trail.go(scene, left);
    void this.enter(scene, look);
  }

  // What happens meanwhile.

  /** Links to scenes in what the panel shows lead there in the view. */
  private readonly followLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const scene = this.options.words.scenes.find(({ id }) => link?.hash === `#${id}`);
    if (!scene) return;
    event.preventDefault();
    this.go(scene.id);
  };

  async enter(id: string, look: Direction): Promise<void> {
    const scene = this.options.words.scenes.find((one) => one.id === id);
    if (!scene) return;
    this.drawer = undefined;
    // What was chosen belongs to the scene that is left; the page's address is the new scene's already.
    this.takePanelAway();
    this.canvas.focus();
    this.isWaiting = true;
    this.update();
    try {
      const onSeen = (): void => {
        this.cameFrom = this.scene.id;
        this.scene = scene;
        this.eye.face(look);
      };
      const isCut = isCalm() || this.wearing.state === 'worn';
      if (!(await this.wearing.change(look, () => this.stage.show(scene, { isCut, onSeen })))) return;
      this.isWaiting = false;
      this.arrived();
    } catch {
      this.isWaiting = false;
      this.update();
      this.say(phrase('那边的画面没有取来，请检查网络后再试。'));
    }
  }

  private arrived(): void {
    const { id, title, text } = this.scene;
    this.options.inView(id);
    this.map?.enter(id);
    this.update();
    this.say(`${title}。${text}`);
  }

  /** Opens the panel with a hotspot's article, and turns to it so that it is seen beside the panel. */
  private show(hotspot: HotspotWords): void {
    this.drawer = undefined;
    this.open = hotspot;
    const { hotspots } = this.scene;
    const [position, count] = [hotspots.indexOf(hotspot) + 1, hotspots.length];
    const words = { before: phrase('上一个热点'), next: phrase('下一个热点'), close: phrase('合上说明') };
    const head = { position, count, words, by: (by: 1 | -1) => this.by(by), close: () => this.closePanel() };
    this.panel.show(hotspot, panelHead(head));
    this.trail.mark(hotspot.id);
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.turn(beside(hotspot.at, { width, height }, this.panel.size, this.eye.look.fov));
    this.update();
    this.options.dialog.querySelector<HTMLElement>('.walk-label-close')?.focus();
    this.say(phrase('热点 {position} / {count}：{title}', { position, count, title: hotspot.title }));
  }

  closePanel(): void {
    if (!this.open) return;
    this.takePanelAway();
    this.trail.mark(this.scene.id);
    this.update();
    this.canvas.focus();
  }

  private takePanelAway(): void {
    this.open = undefined;
    this.panel.close();
  }

  turn(to: Direction): void {
    if (isCalm()) this.eye.face(to);
    else this.eye.turnTo(to);
    this.stage.invalidate();
  }

  private update(): void {
    if (!this.stop) return;
    const { words, visited, dialog } = this.options;
    const { scene, drawer, open, map, isLost, isWaiting, isTouch, trail } = this;
    const face: Face = {
      ...{ words, scene, drawer, open, isLost, isWaiting, isTouch, visited: visited(), headset: this.wearing.state },
      ...{ map: map && { element: map.element, isShown: this.isMapShown }, hasBefore: trail.hasBefore },
    };
    render(faceTemplate(face, this), this.face);
    this.wearing.show(face);
    dialog.classList.toggle('has-label', open !== undefined);
    this.overlay.follow(scene.hotspots, this.eye.look, false);
    // What had the focus may be gone.
    if (!document.activeElement || document.activeElement === document.body) this.canvas.focus();
  }

  private say(text: string): void {
    this.live.textContent = text;
  }
}
