import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DataArrayTexture,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  LinearFilter,
  LinearMipmapLinearFilter,
  LinearMipmapNearestFilter,
  RepeatWrapping,
  Texture,
} from 'three';
import type { Graphics } from '@/kit/stage/support.ts';
import {
  cornerShorts,
  detailEdge,
  detailSize,
  type Hanging,
  type Scene,
  type Sheet,
} from '@/media/hall/scene/scene.ts';

/** A hall's files, asked for by name. */
export class SceneFiles {
  private readonly folder: string;
  private revision = '';
  private readonly graphics: Graphics;

  /** @param folder where the scene is, with a slash at its end */
  constructor(folder: string, graphics: Graphics) {
    this.folder = folder;
    this.graphics = graphics;
  }

  async scene(): Promise<Scene> {
    const scene = (await (await this.fetch('scene.json')).json()) as Scene;
    if (scene.version !== 1) throw new Error(`A scene of version ${String(scene.version)}`);
    this.revision = scene.revision;
    return scene;
  }

  /** A room's surfaces; drawn by `roomMaterial`. */
  async mesh(room: string): Promise<BufferGeometry> {
    const shorts = new Int16Array(await (await this.fetch(`${room}.mesh.bin`)).arrayBuffer());
    const buffer = new InterleavedBuffer(shorts, cornerShorts);
    const geometry = new BufferGeometry();
    geometry.setAttribute('corner', new InterleavedBufferAttribute(buffer, 4, 0));
    geometry.setAttribute('detail', new InterleavedBufferAttribute(buffer, 2, 4));
    geometry.setAttribute('lit', new InterleavedBufferAttribute(buffer, 2, 6, true));
    geometry.setIndex(rectangles(buffer.count / 4));
    return geometry;
  }

  async light(room: string): Promise<Texture> {
    const texture = new Texture(await this.bitmap(`${room}.light.webp`));
    texture.flipY = false;
    texture.generateMipmaps = false;
    texture.minFilter = LinearFilter;
    texture.needsUpdate = true;
    return texture;
  }

  /** The textures of walls, floors and wood, one layer each. */
  async details(): Promise<DataArrayTexture> {
    const bitmap = await this.bitmap('details.webp');
    const rows = detailSize + 2 * detailEdge;
    const count = bitmap.height / rows;
    const canvas = document.createElement('canvas');
    canvas.width = detailSize;
    canvas.height = detailSize * count;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    for (let layer = 0; layer < count; layer++)
      context.drawImage(
        ...([bitmap, 0, layer * rows + detailEdge, detailSize, detailSize] as const),
        ...([0, layer * detailSize, detailSize, detailSize] as const),
      );
    bitmap.close();
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const texture = new DataArrayTexture(new Uint8Array(data.buffer), detailSize, detailSize, count);
    texture.wrapS = texture.wrapT = RepeatWrapping;
    texture.generateMipmaps = true;
    texture.magFilter = LinearFilter;
    texture.minFilter = this.graphics.isSoftware ? LinearMipmapNearestFilter : LinearMipmapLinearFilter;
    texture.anisotropy = this.graphics.isSoftware ? 1 : 8;
    texture.needsUpdate = true;
    return texture;
  }

  async outside(): Promise<Texture> {
    const texture = new Texture(await this.bitmap('outside.webp'));
    texture.flipY = false;
    texture.wrapS = RepeatWrapping;
    texture.needsUpdate = true;
    return texture;
  }

  /** A sheet that is drawn on. */
  sheet(canvas: HTMLCanvasElement): CanvasTexture {
    const texture = new CanvasTexture(canvas);
    texture.flipY = false;
    texture.minFilter = this.graphics.isSoftware ? LinearMipmapNearestFilter : LinearMipmapLinearFilter;
    texture.anisotropy = this.graphics.isSoftware ? 1 : 8;
    return texture;
  }

  async bitmap(name: string): Promise<ImageBitmap> {
    return createImageBitmap(await (await this.fetch(name)).blob());
  }

  private async fetch(name: string): Promise<Response> {
    const answer = await fetch(`${this.folder}${name}${this.revision && `?${this.revision}`}`);
    if (!answer.ok) throw new Error(`${name}: ${String(answer.status)}`);
    return answer;
  }
}

/** Everything that hangs in a room as one mesh; drawn by `hangingMaterial`. */
export function hangingGeometry(hangings: readonly Hanging[], { width, height }: Sheet): BufferGeometry {
  const positions = new Float32Array(hangings.length * 12);
  const uvs = new Float32Array(hangings.length * 8);
  const lights = new Float32Array(hangings.length * 4);
  hangings.forEach(({ middle, facing, cell, light, ...size }, index) => {
    const [x, y, w, h] = cell;
    const corners = [
      [-1, -1, x, y + h],
      [1, -1, x + w, y + h],
      [1, 1, x + w, y],
      [-1, 1, x, y],
    ] as const;
    corners.forEach(([across, up, u, v], corner) => {
      const aside = (across * size.width) / 2;
      positions.set(
        [
          middle[0] + Math.cos(facing) * aside,
          middle[1] + (up * size.height) / 2,
          middle[2] - Math.sin(facing) * aside,
        ],
        (index * 4 + corner) * 3,
      );
      uvs.set([u / width, v / height], (index * 4 + corner) * 2);
    });
    lights.set(light, index * 4);
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setAttribute('light', new BufferAttribute(lights, 1));
  geometry.setIndex(rectangles(hangings.length));
  return geometry;
}

/** Two triangles for every four corners. */
function rectangles(count: number): BufferAttribute {
  const index = new Uint16Array(count * 6);
  for (let i = 0; i < count; i++)
    index.set(
      [0, 1, 2, 0, 2, 3].map((corner) => i * 4 + corner),
      i * 6,
    );
  return new BufferAttribute(index, 1);
}
