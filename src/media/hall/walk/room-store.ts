import type { BufferGeometry, DataArrayTexture, RawShaderMaterial, Texture } from 'three';
import { sheetScales, type Scene, type SheetSize } from '@/media/hall/scene/scene.ts';
import { hangingGeometry, type SceneFiles } from './files.ts';
import { hangingMaterial, roomMaterial } from './materials.ts';
import { drawWords, emptySheet } from './plates.ts';
import type { Words } from './words.ts';

/** A room that can be drawn: its surfaces, and what hangs in it. */
export interface RoomParts {
  mesh: BufferGeometry;
  material: RawShaderMaterial;
  hangings: BufferGeometry;
  hung: RawShaderMaterial;
}

interface Held {
  parts: RoomParts;
  light: Texture;
  sheet: Texture;
  size: SheetSize | 'words';
}

/** So many rooms keep their pictures. */
const most = 3;

/** The rooms of a hall as far as they were loaded: near ones with pictures, the current one with sharp ones, others not. */
export class RoomStore {
  private readonly held = new Map<number, Held>();
  private readonly loading = new Map<number, Promise<void>>();
  private readonly wanted = new Map<number, SheetSize>();
  private isClosed = false;
  private readonly scene: Scene;
  private readonly files: SceneFiles;
  private readonly details: Promise<DataArrayTexture>;
  private readonly words: Words;
  private readonly onChange: () => void;

  /** @param onChange called when something new can be drawn */
  constructor(scene: Scene, files: SceneFiles, details: Promise<DataArrayTexture>, words: Words, onChange: () => void) {
    this.scene = scene;
    this.files = files;
    this.details = details;
    this.words = words;
    this.onChange = onChange;
  }

  /** What can be drawn now, by room. */
  get parts(): ReadonlyMap<number, RoomParts> {
    return new Map([...this.held].map(([index, { parts }]) => [index, parts]));
  }

  /** Loads a room's surfaces and plates; its pictures come later, by `want`. */
  load(index: number): Promise<void> {
    const known = this.loading.get(index) ?? this.fetch(index);
    this.loading.set(index, known);
    known.catch(() => this.loading.delete(index));
    return known;
  }

  /**
   * Says which rooms are near, the nearest first: their surfaces are loaded, the first ones' pictures too, and sharp ones
   * of the very first. What others had of pictures is given back.
   */
  want(rooms: readonly number[]): void {
    this.wanted.clear();
    rooms.slice(0, most).forEach((index, order) => this.wanted.set(index, order === 0 ? '512' : '256'));
    for (const index of this.held.keys()) if (!this.wanted.has(index)) this.forgetPictures(index);
    for (const index of rooms)
      void this.load(index)
        .then(() => this.sharpen(index))
        .catch(() => undefined);
  }

  close(): void {
    this.isClosed = true;
    for (const { parts, light, sheet } of this.held.values()) {
      for (const part of Object.values(parts) as { dispose(): void }[]) part.dispose();
      light.dispose();
      // Its pixels are not the heap's: they would wait long for the next collection.
      (light.image as ImageBitmap).close();
      closeSheet(sheet);
    }
    this.held.clear();
  }

  private async fetch(index: number): Promise<void> {
    const room = this.scene.rooms[index]!;
    const { files } = this;
    const [mesh, light, details] = await Promise.all([files.mesh(room.id), files.light(room.id), this.details]);
    if (this.isClosed) return;
    const sheet = this.draw(index, 1);
    const hangings = hangingGeometry(room.hangings, room.sheet);
    const parts = { mesh, material: roomMaterial(details, light), hangings, hung: hangingMaterial(sheet) };
    this.held.set(index, { parts, light, sheet, size: 'words' });
    this.onChange();
  }

  /** Fetches the pictures that a room should have, small ones before sharp ones. */
  private async sharpen(index: number): Promise<void> {
    const held = this.held.get(index);
    const wanted = this.wanted.get(index);
    if (!held || !wanted || this.scene.rooms[index]!.sheet.pictures === 0) return;
    for (const size of ['256', '512'] as const) {
      const isEnough = held.size !== 'words' && Number(held.size) >= Number(size);
      if (isEnough || Number(size) > Number(wanted)) continue;
      const bitmap = await this.files.bitmap(`${this.scene.rooms[index]!.id}.${size}.webp`);
      // One has walked on meanwhile, or out.
      if (this.isClosed || this.wanted.get(index) !== wanted) return bitmap.close();
      this.hangSheet(held, index, size, bitmap);
      bitmap.close();
    }
  }

  private hangSheet(held: Held, index: number, size: SheetSize | 'words', bitmap?: ImageBitmap): void {
    closeSheet(held.sheet);
    held.sheet = this.draw(index, size === 'words' ? 1 : sheetScales[size], bitmap);
    held.size = size;
    held.parts.hung.uniforms['sheet']!.value = held.sheet;
    this.onChange();
  }

  private forgetPictures(index: number): void {
    const held = this.held.get(index);
    if (held && held.size !== 'words') this.hangSheet(held, index, 'words');
  }

  private draw(index: number, scale: number, bitmap?: ImageBitmap): Texture {
    const { sheet, hangings } = this.scene.rooms[index]!;
    const context = emptySheet(sheet, scale);
    if (bitmap) context.drawImage(bitmap, 0, 0);
    drawWords(context, hangings, this.words.exhibits, scale);
    return this.files.sheet(context.canvas);
  }
}

/** Its drawing is in the graphics card's memory as well, and would wait long for the next collection. */
function closeSheet(sheet: Texture): void {
  sheet.dispose();
  (sheet.image as HTMLCanvasElement).width = 0;
}
