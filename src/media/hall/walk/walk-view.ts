import { render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import type { Graphics } from '@/kit/stage/support.ts';
import { isCalm } from '@/kit/stage/view/calm.ts';
import { toggleFullScreen, watchFullScreen } from '@/kit/stage/view/full-screen.ts';
import { Panel } from '@/kit/stage/view/panel.ts';
import { closeUpOf } from './close-up.ts';
import type { Controls } from './controls.ts';
import { faceTemplate, type Drawer, type Face, type FaceActs } from './face.template.ts';
import { Guided, type TourAct } from './guided.ts';
import { HallStage } from './hall-stage.tsx';
import { labelHead } from './label.template.ts';
import { markOn, showPose } from './minimap.ts';
import { SoundSetting, type SoundLiking } from './sound-liking.ts';
import { Sounding } from './sounding.ts';
import { freeOf, headsetView, wideFrom } from './view-point.ts';
import { Walk } from './walk.ts';
import { HallWearing } from './wearing.ts';
import { visitingOrder, type ExhibitWords, type Words } from './words.ts';

export interface WalkViewOptions {
  dialog: HTMLDialogElement;
  folder: string;
  graphics: Graphics;
  words: Words;
  /** The exhibit to begin at. */
  exhibit: string;
  onProgress: (part: number) => void;
  /** Another exhibit is before the visitor's eyes, near enough to be seen; or none. */
  inView: (exhibit: string | undefined) => void;
  onTour: (tour: string) => void;
  visited: () => ReadonlySet<string>;
}

/** The 3D view with its face: joins what a visitor does to where they are and what is drawn. */
export class WalkView implements FaceActs {
  private readonly options: WalkViewOptions;
  private readonly canvas: HTMLCanvasElement;
  private readonly face: HTMLElement;
  private readonly live: HTMLElement;
  private readonly label: Panel;
  private readonly order: readonly string[];
  private stage!: HallStage;
  walk!: Walk;
  private controls: Controls | undefined;
  private inView: string | undefined;
  wearing!: HallWearing;
  guided!: Guided;
  private sounding!: Sounding;
  private readonly setting = new SoundSetting();
  private drawer: Drawer;
  private drawerTemplate: Face['drawerTemplate'];
  private hasMap = true;
  private isLost = false;
  private saidRoom = -1;
  private readonly leaveFull = watchFullScreen(() => this.update());
  private readonly isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches;

  static async open(options: WalkViewOptions): Promise<WalkView> {
    const view = new WalkView(options);
    await view.begin();
    return view;
  }

  private constructor(options: WalkViewOptions) {
    this.options = options;
    const { dialog, words } = options;
    this.canvas = dialog.querySelector('canvas')!;
    this.face = dialog.querySelector('.walk-face')!;
    this.live = dialog.querySelector('[aria-live]')!;
    this.label = new Panel(dialog.querySelector('.walk-label')!);
    this.order = visitingOrder(words);
  }

  private async begin(): Promise<void> {
    const { folder, graphics, words, onProgress, exhibit, dialog } = this.options;
    const mark = markOn(this.face);
    this.stage = await HallStage.open({
      ...{ canvas: this.canvas, folder, graphics, words, onProgress },
      begin: (scene) => {
        this.walk = new Walk(scene, {
          view: () => this.freeView(),
          onChange: () => this.changed(),
          wake: () => this.stage.invalidate(),
          isCalm,
        });
        if (this.walk.roomOf(exhibit) !== undefined) this.walk.stand(exhibit);
        return this.walk.room;
      },
      onFrame: (seconds) => {
        const isGoingOn = this.walk.frame(seconds);
        this.sounding?.update(this.walk.pose, this.walk.room);
        mark(this.walk.pose, isGoingOn);
        return { pose: this.walk.pose, room: this.walk.room, isGoingOn };
      },
      onLost: (isLost) => {
        this.isLost = isLost;
        this.update();
      },
    });
    this.sounding = new Sounding(dialog, this.stage.scene, words, this.setting);
    this.guided = new Guided(dialog, this.walk, this.setting, {
      onChange: () => this.changed(),
      lay: (path) => this.stage.lay(path),
      onFinished: (tour) => this.options.onTour(tour),
    });
    void import('./drawer.template.ts').then(({ drawerTemplate }) => {
      this.drawerTemplate = drawerTemplate;
      if (this.drawer) this.showDrawer();
    });
    const { Controls } = await import('./controls.ts');
    this.controls = new Controls(dialog, this.walk, this.stage, this);
    this.wearing = new HallWearing({
      ...{ stage: this.stage, walk: this.walk, acts: this, say: (text) => this.say(text) },
      onMove: () => this.sounding.update(this.walk.pose, this.walk.room),
      onChange: () => this.changed(),
    });
    void this.wearing.look();
    this.changed();
    this.canvas.focus();
    if (this.walk.roomOf(exhibit) !== undefined) this.step(exhibit);
  }

  close(): void {
    this.wearing.takeOff();
    this.guided.leave();
    this.sounding.close();
    this.label.close();
    this.controls?.close();
    this.leaveFull();
    this.stage.close();
    render(null, this.face);
  }

  // What the face and the controls can do.

  leave(): void {
    this.options.dialog.close();
  }

  /** One step back: out of a drawer, the tour, the label, the hall. */
  back(): void {
    if (this.drawer) this.toggle(undefined);
    else if (this.guided.isOn) this.tour('leave');
    else if (this.walk.focus) this.closeLabel();
    else this.leave();
  }

  toggle(drawer: Drawer): void {
    this.drawer = this.drawer === drawer ? undefined : drawer;
    this.showDrawer();
  }

  private showDrawer(): void {
    this.update();
    if (this.drawer) this.face.querySelector<HTMLElement>('.walk-drawer button')?.focus();
    else this.canvas.focus();
  }

  toggleMap(): void {
    this.hasMap = !this.hasMap;
    this.update();
  }

  step(exhibit: string): void {
    this.drawer = undefined;
    this.guided.wander(exhibit);
    void this.walk.stepTo(exhibit);
  }

  by(count: 1 | -1): void {
    const now = this.walk.focus?.exhibit ?? this.walk.seen;
    const { order, walk } = this;
    const next =
      now === undefined
        ? order.find((id) => walk.roomOf(id) === walk.room)
        : order[(order.indexOf(now) + count + order.length) % order.length];
    if (next !== undefined) this.step(next);
  }

  closeLabel(): void {
    this.walk.leaveFocus();
    this.canvas.focus();
  }

  enterRoom(room: number): void {
    this.drawer = undefined;
    this.update();
    this.guided.wander();
    this.canvas.focus();
    void this.walk.enterRoom(room);
  }

  photo(): void {
    const { words } = this.options;
    const below = words.rooms.get(this.stage.scene.rooms[this.walk.room]!.id)?.title ?? '';
    const taken = this.stage.picture();
    void Promise.all([import('./photo.ts'), taken])
      .then(([{ savePhoto }, view]) => view && savePhoto(view, { hall: words.title, below }))
      .then(() => this.say(phrase('照片存好了，在浏览器的下载里。')))
      .catch(() => this.say(phrase('照片没有存成，请再试一次。')));
  }

  full(): void {
    toggleFullScreen().catch(() => this.say(phrase('这个浏览器不能全屏。')));
  }

  startTour(id: string): void {
    const words = this.options.words.tours.find((tour) => tour.id === id);
    if (!words) return;
    this.drawer = undefined;
    this.canvas.focus();
    this.guided.start(words);
  }

  tour(act: TourAct): void {
    this.guided.act(act);
    if (act === 'leave') this.canvas.focus();
  }

  sound(change: Partial<SoundLiking>): void {
    this.setting.change(change);
    this.update();
  }

  // What happens meanwhile.

  private changed(): void {
    if (!this.controls) return;
    const open = this.words(this.walk.focus?.exhibit);
    if (open?.id !== this.label.shown) this.openLabel(open);
    if (this.walk.room !== this.saidRoom && !open) {
      this.saidRoom = this.walk.room;
      const room = this.options.words.rooms.get(this.stage.scene.rooms[this.walk.room]!.id);
      if (room) this.say(`${room.title}。${room.text}`);
    }
    const inView = open?.id ?? this.walk.seen;
    if (inView !== this.inView) this.options.inView((this.inView = inView));
    this.update();
  }

  private openLabel(open: ExhibitWords | undefined): void {
    const position = this.order.indexOf(open?.id ?? '') + 1;
    const count = this.order.length;
    if (open) this.label.show(open, labelHead(position, count, this));
    else this.label.close();
    const { clientWidth, clientHeight } = this.canvas;
    const isWide = clientWidth > wideFrom;
    const { width, height } = this.label.size;
    this.stage.shift(open && isWide ? width / 2 / clientWidth : 0, open && !isWide ? height / 2 / clientHeight : 0);
    const closeUp = closeUpOf(open?.article, {
      wake: () => this.stage.invalidate(),
      isSoftware: this.options.graphics.isSoftware,
      isQuiet: this.setting.liking.isMuted || this.guided.isOn,
    });
    void this.stage.sharpen(open?.id, closeUp).catch(() => undefined);
    if (!open) return;
    history.replaceState(history.state, '', `#${open.id}`);
    this.say(
      phrase('展品 {position} / {count}：{title}', { position, count, title: open.title }) + `。${open.caption}`,
    );
  }

  private update(): void {
    if (!this.controls) return;
    const { walk, guided, drawer, hasMap, order, isLost, isTouch } = this;
    const face: Face = {
      ...{ words: this.options.words, scene: this.stage.scene, room: walk.room, drawer, hasMap, order },
      drawerTemplate: this.drawerTemplate,
      ...{ isLost, isTouch, tour: guided.face, visited: this.options.visited() },
      isMuted: this.sounding.hasAny ? this.setting.liking.isMuted : undefined,
      headset: this.wearing.state,
      seen: this.words(walk.seen),
      open: this.words(walk.focus?.exhibit),
    };
    render(faceTemplate(face, this), this.face);
    this.wearing.show(face);
    const { classList } = this.options.dialog;
    classList.toggle('has-label', walk.focus !== undefined);
    classList.toggle('has-tour', guided.isOn);
    this.sounding.update(walk.pose, walk.room);
    this.controls.addStick(this.face.querySelector<HTMLElement>('.walk-stick'));
    showPose(this.face, walk.pose);
    // What had the focus may be gone.
    if (!document.activeElement || document.activeElement === document.body) this.canvas.focus();
  }

  private words(exhibit: string | undefined): ExhibitWords | undefined {
    return exhibit === undefined ? undefined : this.options.words.exhibits.get(exhibit);
  }

  private freeView(): { up: number; aside: number } {
    if (this.wearing?.state === 'worn') return headsetView;
    return freeOf(this.canvas, this.controls && this.stage.camera, this.label.room);
  }

  private say(text: string): void {
    this.live.textContent = text;
  }
}
