import type { Texture } from 'three';
import type { Round } from './PanoramaScene.tsx';
import { pictureTexture, roundMaterial } from './round.ts';
import type { SceneWords } from './words.ts';

interface Held {
  round: Round;
  texture: Texture;
  isSharp: boolean;
}

/** So many scenes keep their pictures. */
const most = 3;

/** The pictures of scenes as far as they were loaded, small ones first. */
export class RoundStore {
  /** The one that was wanted last is the last. */
  private readonly held = new Map<string, Held>();
  private readonly isSoftware: boolean;
  private readonly widest: number;
  private isClosed = false;

  /** @param widest how many pixels the graphics card takes in a row */
  constructor(isSoftware: boolean, widest: number) {
    this.isSoftware = isSoftware;
    this.widest = widest;
  }

  /** A scene as it can be seen soonest. */
  async load(scene: SceneWords): Promise<Round> {
    const known = this.held.get(scene.id);
    if (known) {
      this.held.delete(scene.id);
      this.held.set(scene.id, known);
      return known.round;
    }
    const bitmap = await this.bitmap(scene.small);
    const other = this.held.get(scene.id);
    if (other || this.isClosed) {
      bitmap.close();
      if (other) return other.round;
      throw new Error('The view was left');
    }
    const texture = pictureTexture(bitmap, this.isSoftware);
    const round = { material: roundMaterial(texture), north: scene.north };
    this.held.set(scene.id, { round, texture, isSharp: false });
    for (const id of [...this.held.keys()].slice(0, -most)) this.forget(id);
    return round;
  }

  /** Gives a scene that is there its sharp picture; false where it has it, or is wanted no more. */
  async sharpen(scene: SceneWords): Promise<boolean> {
    if (this.held.get(scene.id)?.isSharp !== false) return false;
    const bitmap = await this.bitmap(scene.sharp);
    const held = this.held.get(scene.id);
    if (!held || held.isSharp) {
      bitmap.close();
      return false;
    }
    const { texture } = held;
    held.texture = pictureTexture(bitmap, this.isSoftware);
    held.isSharp = true;
    held.round.material.uniforms['picture']!.value = held.texture;
    free(texture);
    return true;
  }

  close(): void {
    this.isClosed = true;
    for (const id of [...this.held.keys()]) this.forget(id);
  }

  private forget(id: string): void {
    const { round, texture } = this.held.get(id)!;
    this.held.delete(id);
    round.material.dispose();
    free(texture);
  }

  private async bitmap(address: string): Promise<ImageBitmap> {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
    const bitmap = await createImageBitmap(await answer.blob());
    if (bitmap.width <= this.widest) return bitmap;
    const size = { resizeWidth: this.widest, resizeHeight: this.widest / 2 };
    const smaller = await createImageBitmap(bitmap, size);
    bitmap.close();
    return smaller;
  }
}

/** Its pixels are not the heap's: they would wait long for the next collection. */
function free(texture: Texture): void {
  texture.dispose();
  (texture.image as ImageBitmap).close();
}
