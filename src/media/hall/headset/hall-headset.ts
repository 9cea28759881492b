import { turned, type Pose } from '@/kit/stage/aim.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { nearestFree } from '@/kit/stage/ground.ts';
import { walk as step } from '@/kit/stage/walker.ts';
import { keepComfort, readComfort, type Comfort } from '@/kit/stage/xr/comfort.ts';
import type { Head } from '@/kit/stage/xr/head.ts';
import { Headset } from '@/kit/stage/xr/headset.tsx';
import { Panel } from '@/kit/stage/xr/panel.ts';
import { Surroundings, type Met } from '@/kit/stage/xr/surroundings.ts';
import { Tray } from '@/kit/stage/xr/tray.ts';
import type { Face, FaceActs } from '@/media/hall/walk/face.template.ts';
import type { HallStage } from '@/media/hall/walk/hall-stage.tsx';
import { visibleRooms } from '@/media/hall/walk/visibility.ts';
import type { Walk } from '@/media/hall/walk/walk.ts';
import { labelContent } from './label-content.ts';
import { meetInHall } from './scenery.ts';
import { standBeside } from './stand-beside.ts';
import { trayContent, type Leaf } from './tray-content.ts';

export interface HallHeadsetOptions {
  session: XRSession;
  stage: HallStage;
  walk: Walk;
  acts: FaceActs;
  /** Says what is pointed at, to those beside. */
  say(text: string): void;
  /** The wearer has moved or turned. */
  onMove(): void;
  onEnd(): void;
}

/** So wide a headset sees, in radians, with some to spare: a turn of the head must not show a room that is missing. */
const sight = 2.5;
const pointing = 2.2;

/** One is so near already, in metres, that one is not taken nearer. */
const near = 0.9;

/** A hall in a headset: another face of the same visit. Labels stand beside exhibits, all else lies on a tray at one's waist. */
export class HallHeadset {
  private readonly options: HallHeadsetOptions;
  private readonly comfort: Comfort = readComfort();
  private readonly label: Panel;
  private readonly tray: Tray;
  private headset!: Headset;
  private face: Face | undefined;
  private leaf: Leaf = 'help';
  /** What lay on the tray. */
  private told = '';
  /** Which question of a stand is asked. */
  private asked = 0;
  private shown: string | undefined;
  private isCarried = false;
  private rooms: readonly number[] = [];
  /** The exhibit that each ray points at. */
  private readonly pointed = new Map<number, string | undefined>();
  private readonly watcher = new MutationObserver(() => this.showLabel(false));

  static async open(options: HallHeadsetOptions): Promise<HallHeadset> {
    const own = new HallHeadset(options);
    try {
      await own.begin();
    } catch (error) {
      own.close();
      throw error;
    }
    return own;
  }

  private constructor(options: HallHeadsetOptions) {
    this.options = options;
    const words = { before: phrase('往前翻'), next: phrase('往后翻') };
    const onHover = (name: string): void => options.say(name);
    this.label = new Panel({ width: 23, tallest: 33, words, onHover });
    this.tray = new Tray({ width: 26, tallest: 22, em: 0.026, words, onHover });
  }

  /** Shows what the page's own face shows. */
  show(face: Face): void {
    this.face = face;
    if (face.open?.id !== this.shown) this.openLabel(face);
    this.showTray();
  }

  end(): void {
    this.headset.end();
  }

  private async begin(): Promise<void> {
    const { stage, walk, session, acts } = this.options;
    const isOpen = (x: number, z: number): boolean => walk.floor.roomAt(x, z) !== undefined;
    const surroundings = new Surroundings({
      meet: (from, way) => meetInHall(from, way, walk.scene, this.rooms, isOpen),
      onPoint: (ray, met) => this.point(ray, met),
      choose: (met) => this.choose(met),
    });
    this.headset = await Headset.open({
      ...{ stage: stage.stage, session, comfort: this.comfort, at: walk.pose },
      objects: [surroundings, this.label, this.tray],
      acts: {
        ...{ isOpen, land: (spot) => this.land(spot) },
        onFrame: (_, head) => this.frame(head),
        walk: (head, intent, seconds) => step({ ...head, pitch: 0 }, intent, seconds, walk.floor.isFree),
        menu: () => this.turnTo(this.leaf === 'home' ? 'rooms' : 'home'),
        back: () => (walk.focus ? acts.closeLabel() : this.turnTo('home')),
        onEnd: () => this.left(),
      },
    });
    walk.carrier = (to) => this.carry(to);
  }

  private left(): void {
    const { walk } = this.options;
    walk.carrier = undefined;
    // One may have leaned over something.
    if (!walk.floor.isFree(walk.pose.x, walk.pose.z))
      walk.be({ ...walk.pose, ...(nearestFree(walk.floor.ground, walk.pose) ?? walk.scene.start) });
    keepComfort(this.comfort);
    this.close();
    this.options.onEnd();
  }

  private close(): void {
    this.watcher.disconnect();
    this.label.close();
    this.tray.close();
  }

  private frame(head: Head): void {
    const { walk, stage } = this.options;
    walk.be({ x: head.x, z: head.z, facing: head.facing, pitch: 0 });
    stage.look(walk.pose, walk.room, sight);
    this.rooms = visibleRooms(walk.scene, walk.pose, walk.room, pointing);
    this.tray.follow(head);
    this.options.onMove();
    if (!this.isCarried && !this.label.visible && walk.focus) this.standLabel();
  }

  /** Takes one to an exhibit or a room; who stands there already stays, and the label opens beside what they look at. */
  private async carry(to: Pose): Promise<void> {
    const { head } = this.headset;
    const isThere =
      Math.hypot(to.x - head.x, to.z - head.z) < near && Math.abs(turned(to.facing - head.facing)) < Math.PI / 3;
    this.isCarried = true;
    if (!isThere) await this.headset.go(to);
    this.isCarried = false;
    this.tray.bring(this.headset.head);
  }

  private land(spot: { x: number; z: number }): { x: number; z: number } | undefined {
    const free = nearestFree(this.options.walk.floor.ground, spot);
    return free && Math.hypot(free.x - spot.x, free.z - spot.z) < 0.5 ? free : undefined;
  }

  private point(ray: number, met: Met | undefined): void {
    this.headset.landing.mark(ray, met?.spot && this.land(met.spot));
    if (met?.what === this.pointed.get(ray)) return;
    this.pointed.set(ray, met?.what);
    const exhibit = met?.what === undefined ? undefined : this.face?.words.exhibits.get(met.what);
    if (exhibit) this.options.say(exhibit.title);
  }

  private choose({ what, spot }: Met): void {
    if (what !== undefined) return this.options.acts.step(what);
    const free = spot && this.land(spot);
    if (free) void this.headset.go({ ...free, facing: this.headset.head.facing });
  }

  // What stands and lies there.

  private openLabel({ open }: Face): void {
    this.watcher.disconnect();
    this.shown = open?.id;
    this.asked = 0;
    // Until one has come there it would stand in the wrong place.
    this.label.visible = false;
    if (open)
      this.watcher.observe(open.article, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  private standLabel(): void {
    const { walk } = this.options;
    if (!walk.focus || walk.focus.exhibit !== this.shown) return;
    this.showLabel(true);
    const isOpen = (x: number, z: number): boolean => walk.floor.roomAt(x, z) !== undefined;
    const { x, y, z, facing } = standBeside(walk.focus, this.headset.head, this.label.size.width, isOpen);
    this.label.position.set(x, y, z);
    this.label.rotation.set(0, facing, 0);
  }

  private showLabel(isOther: boolean): void {
    const open = this.face?.open;
    if (!open || (!isOther && !this.label.visible)) return;
    const { acts } = this.options;
    const content = labelContent(open, this.asked, {
      by: (count) => acts.by(count),
      closeLabel: () => acts.closeLabel(),
      ask: (index) => {
        this.asked = index;
        this.showLabel(true);
      },
    });
    this.label.show(
      // Boxes that are ticked change nothing that could be watched.
      {
        ...content,
        blocks: content.blocks.map((block) =>
          block.act ? { ...block, act: () => (block.act?.(), this.showLabel(false)) } : block,
        ),
      },
      isOther,
    );
  }

  private turnTo(leaf: Leaf): void {
    this.leaf = leaf;
    this.tray.bring(this.headset.head);
    this.showTray();
  }

  private showTray(): void {
    const { face, options } = this;
    if (!face) return;
    const { acts } = options;
    const home =
      <Given extends unknown[]>(act: (...given: Given) => void) =>
      (...given: Given): void => {
        this.leaf = 'home';
        act(...given);
      };
    const content = trayContent(face, this.leaf, this.comfort, {
      enterRoom: home((room: number) => acts.enterRoom(room)),
      startTour: home((tour: string) => acts.startTour(tour)),
      tour: (act) => acts.tour(act),
      sound: (change) => acts.sound(change),
      turnTo: (leaf) => this.turnTo(leaf),
      change: (comfort) => this.change(comfort),
      end: () => this.end(),
    });
    const told = `${this.leaf} ${face.tour ? `${String(face.tour.index)} ${face.tour.state}` : ''}`;
    this.tray.show(content, told !== this.told);
    this.told = told;
  }

  private change(comfort: Partial<Comfort>): void {
    Object.assign(this.comfort, comfort);
    keepComfort(this.comfort);
    if (comfort.isSeated !== undefined) this.headset.rise();
    this.showTray();
  }
}
