import { phrase } from '@/kit/language/phrase.ts';
import { comfortBlocks } from '@/kit/stage/xr/comfort-blocks.ts';
import { keepComfort, readComfort, type Comfort } from '@/kit/stage/xr/comfort.ts';
import type { Head } from '@/kit/stage/xr/head.ts';
import { Headset, type Place } from '@/kit/stage/xr/headset.tsx';
import { Panel, type Content } from '@/kit/stage/xr/panel.ts';
import { Tray } from '@/kit/stage/xr/tray.ts';
import type { Stage } from '@/kit/stage/stage.tsx';
import type { Direction } from '@/media/panorama/sphere.ts';
import type { Face, FaceActs } from '@/media/panorama/view/face.template.ts';
import type { HotspotWords } from '@/media/panorama/view/words.ts';
import { hotspotContent } from './hotspot-content.ts';
import { eyeHeight, Signs } from './signs.ts';

export interface PanoramaHeadsetOptions {
  session: XRSession;
  stage: Stage;
  look: Direction;
  acts: FaceActs & { by(count: 1 | -1): void; closePanel(): void };
  say(text: string): void;
  onLook(look: Direction): void;
  onEnd(): void;
}

type Leaf = 'help' | 'home' | 'scenes' | 'comfort';

/** A panorama in a headset: signs where its hotspots are, their words on a panel beside them, all else on a tray. */
export class PanoramaHeadset {
  private readonly options: PanoramaHeadsetOptions;
  private readonly comfort: Comfort = readComfort();
  private readonly signs: Signs;
  private readonly panel: Panel;
  private readonly tray: Tray;
  private readonly watcher = new MutationObserver(() => this.showPanel(false));
  private headset!: Headset;
  private face: Face | undefined;
  private leaf: Leaf = 'help';
  private scene = '';
  private shown: HotspotWords | undefined;
  private asked = 0;

  static async open(options: PanoramaHeadsetOptions): Promise<PanoramaHeadset> {
    const own = new PanoramaHeadset(options);
    own.headset = await Headset.open({
      ...{ stage: options.stage, session: options.session, comfort: own.comfort, lift: eyeHeight },
      at: placeOf(options.look),
      objects: [own.signs, own.panel, own.tray],
      acts: {
        onFrame: (_, head) => own.frame(head),
        // One stands in the middle of a picture: there is nowhere to walk.
        ...{ land: () => undefined, isOpen: () => true },
        menu: () => own.turnTo('home'),
        back: () => options.acts.closePanel(),
        onEnd: () => own.left(),
      },
    });
    return own;
  }

  private constructor(options: PanoramaHeadsetOptions) {
    this.options = options;
    const words = { before: phrase('往前翻'), next: phrase('往后翻') };
    const given = { words, onHover: (name: string) => options.say(name) };
    this.signs = new Signs(given);
    this.panel = new Panel({ ...given, ...{ width: 23, tallest: 33 } });
    this.tray = new Tray({ ...given, ...{ width: 26, tallest: 22, em: 0.026 } });
  }

  /** Shows what the page's own face shows. */
  show(face: Face): void {
    this.face = face;
    const { acts } = this.options;
    if (face.scene.id !== this.scene) {
      this.scene = face.scene.id;
      this.signs.show(face.scene.hotspots, (hotspot) => acts.choose(hotspot));
    }
    if (face.open !== this.shown) this.openPanel(face.open);
    this.tray.show(this.trayContent(face), true);
  }

  /** Another scene comes in the dark. */
  go(look: Direction, meanwhile: () => Promise<unknown>): Promise<void> {
    return this.headset.go(placeOf(look), meanwhile);
  }

  end(): void {
    this.headset.end();
  }

  private left(): void {
    this.watcher.disconnect();
    for (const each of [this.signs, this.panel, this.tray]) each.close();
    keepComfort(this.comfort);
    this.options.onEnd();
  }

  private frame(head: Head): void {
    this.tray.follow(head);
    this.options.onLook({ yaw: 180 - (head.facing * 180) / Math.PI, pitch: 0 });
  }

  private openPanel(hotspot: HotspotWords | undefined): void {
    this.watcher.disconnect();
    this.shown = hotspot;
    this.asked = 0;
    this.panel.visible = hotspot !== undefined;
    if (!hotspot) return;
    this.watcher.observe(hotspot.article, { subtree: true, childList: true, attributes: true, characterData: true });
    this.showPanel(true);
    const { head } = this.headset;
    // To the right of its sign, so that both are seen.
    const facing = placeOf(hotspot.at).facing - 0.42;
    this.panel.position.set(head.x + Math.sin(facing) * 1.3, head.y - 0.08, head.z + Math.cos(facing) * 1.3);
    this.panel.rotation.set(0, facing + Math.PI, 0);
  }

  private showPanel(isOther: boolean): void {
    const { shown, options } = this;
    if (!shown) return;
    const content = hotspotContent(shown, this.asked, {
      by: (count) => options.acts.by(count),
      closePanel: () => options.acts.closePanel(),
      ask: (index) => {
        this.asked = index;
        this.showPanel(true);
      },
      heard: () => this.showPanel(false),
    });
    // Boxes that are ticked change nothing that could be watched.
    const blocks = content.blocks.map((block) =>
      block.act ? { ...block, act: () => (block.act?.(), this.showPanel(false)) } : block,
    );
    this.panel.show({ ...content, blocks }, isOther);
  }

  private turnTo(leaf: Leaf): void {
    this.leaf = leaf;
    this.tray.bring(this.headset.head);
    if (this.face) this.tray.show(this.trayContent(this.face), true);
  }

  private trayContent(face: Face): Content {
    const { acts } = this.options;
    const turn = (label: string, leaf: Leaf) => ({ label, act: () => this.turnTo(leaf) });
    if (this.leaf === 'help')
      return {
        blocks: [{ kind: 'text', text: phrase('指着牌子，扣扳机或捏合手指，就看到它的说明，或者到那一景去。') }],
        buttons: [{ ...turn(phrase('知道了'), 'home'), isMain: true }],
      };
    if (this.leaf === 'comfort') {
      const change = (comfort: Partial<Comfort>): void => {
        Object.assign(this.comfort, comfort);
        if (comfort.isSeated !== undefined) this.headset.rise();
        this.turnTo('comfort');
      };
      return {
        blocks: comfortBlocks(this.comfort, { canWalk: false, change }),
        buttons: [turn(phrase('返回'), 'home')],
      };
    }
    if (this.leaf === 'scenes')
      return {
        blocks: face.words.scenes.map(({ id, title }, index) => ({
          ...{ kind: 'choice', letter: String(index + 1), text: title, isChosen: id === face.scene.id },
          act: () => {
            this.leaf = 'home';
            acts.go(id);
          },
        })),
        buttons: [turn(phrase('返回'), 'home')],
      };
    return {
      blocks: [{ kind: 'small', text: `${face.words.title} · ${face.scene.title}` }],
      buttons: [
        ...(face.hasBefore ? [{ label: phrase('回到上一景'), act: () => acts.before() }] : []),
        turn(phrase('各景'), 'scenes'),
        turn(phrase('舒适'), 'comfort'),
        { label: phrase('离开头显'), act: () => this.end() },
      ],
    };
  }
}

/** In the middle, looking into a direction. */
function placeOf({ yaw }: Direction): Place {
  return { x: 0, z: 0, facing: Math.PI - (yaw * Math.PI) / 180 };
}
