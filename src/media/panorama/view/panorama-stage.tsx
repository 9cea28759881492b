import { openStage, type Stage } from '@/kit/stage/stage.tsx';
import type { Graphics } from '@/kit/stage/support.ts';
import type { Look } from '@/media/panorama/sphere.ts';
import { PanoramaScene, type Round } from './PanoramaScene.tsx';
import { RoundStore } from './round-store.ts';
import { roundGeometry } from './round.ts';
import type { SceneWords } from './words.ts';

export interface PanoramaStageOptions {
  canvas: HTMLCanvasElement;
  graphics: Graphics;
  /** Moves what moves and says where one looks, and whether it goes on. */
  onFrame: (seconds: number) => { look: Look; isGoingOn: boolean };
  onLost: (isLost: boolean) => void;
}

/** How long one scene fades into another, in seconds. */
const fading = 0.7;

/** The round view as it is drawn: one scene, another one while it appears, and nothing while all is still. */
export class PanoramaStage {
  /** What it is drawn on; a headset takes it over. */
  readonly stage: Stage;
  private readonly store: RoundStore;
  private readonly geometry = roundGeometry();
  private rounds: Round[] = [];
  private wanted = '';
  /** How much of the fading is done. */
  private faded = 1;

  static async open(options: PanoramaStageOptions): Promise<PanoramaStage> {
    // eslint-disable-next-line prefer-const -- frames may only come once all is there.
    let opened: PanoramaStage | undefined;
    const stage = await openStage(options.canvas, {
      ...{ graphics: options.graphics, fov: 75, far: 100, onLost: options.onLost },
      onFrame: (seconds, camera) => {
        if (!opened) return false;
        const { look, isGoingOn } = options.onFrame(seconds);
        camera.rotation.set((look.pitch * Math.PI) / 180, (-look.yaw * Math.PI) / 180, 0, 'YXZ');
        if (camera.fov !== look.fov) {
          camera.fov = look.fov;
          camera.updateProjectionMatrix();
        }
        return opened.fade(seconds) || isGoingOn;
      },
    });
    opened = new PanoramaStage(stage, options.graphics);
    return opened;
  }

  private constructor(stage: Stage, { isSoftware }: Graphics) {
    this.stage = stage;
    this.store = new RoundStore(isSoftware, stage.gl.capabilities.maxTextureSize);
  }

  invalidate(): void {
    this.stage.invalidate();
  }

  /**
   * Shows a scene: as soon as there is a small picture of it, sharper later. Resolves with false where another one was
   * wanted meanwhile.
   * @param onSeen is called before the first frame that shows it
   */
  async show(scene: SceneWords, { isCut, onSeen }: { isCut: boolean; onSeen: () => void }): Promise<boolean> {
    this.wanted = scene.id;
    const round = await this.store.load(scene);
    if (this.wanted !== scene.id) return false;
    const before = this.rounds.at(-1);
    const isFading = !isCut && before !== undefined && before !== round;
    this.rounds = isFading ? [before, round] : [round];
    this.faded = isFading ? 0 : 1;
    onSeen();
    this.draw();
    void this.sharpen(scene);
    return true;
  }

  close(): void {
    this.wanted = '';
    this.store.close();
    this.geometry.dispose();
    this.stage.close();
  }

  private async sharpen(scene: SceneWords): Promise<void> {
    // Without it the small picture stays.
    const isSharper = await this.store.sharpen(scene).catch(() => false);
    if (isSharper && this.wanted === scene.id) this.stage.invalidate();
  }

  /** One frame of fading; says whether it goes on. */
  private fade(seconds: number): boolean {
    if (this.faded === 1) return false;
    // After a wait the first frame may be long.
    this.faded = Math.min(1, this.faded + Math.min(seconds, 0.1) / fading);
    if (this.faded === 1) this.rounds = this.rounds.slice(-1);
    this.draw();
    return this.faded < 1;
  }

  private draw(): void {
    this.rounds.forEach(({ material }, order) => {
      const opacity = order === 0 ? 1 : this.faded;
      material.uniforms['opacity']!.value = opacity;
      material.transparent = order > 0;
    });
    this.stage.render(<PanoramaScene geometry={this.geometry} rounds={[...this.rounds]} />);
    this.stage.invalidate();
  }
}
