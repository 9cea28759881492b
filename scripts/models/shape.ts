import { type BufferGeometry, Color, Matrix3, Matrix4, Quaternion, Euler, Vector3 } from 'three';

/** A point of a model while it is made: colours are linear, lengths metres. */
export interface Mesh {
  position: number[];
  normal: number[];
  colour: number[];
  /** 1 where light comes through, as through a leaf: it is lit from both sides. */
  thin: number[];
  index: number[];
}

/** A colour, or one for each point of the part before it is moved to its place. */
type Paint = string | ((at: Vector3) => string);

export interface Put {
  at?: [x: number, y: number, z: number];
  /** About x, y and z, in degrees. */
  turn?: [x: number, y: number, z: number];
  scale?: number | [x: number, y: number, z: number];
  thin?: boolean;
}

/** Parts put together into one mesh with one material: an object costs a hall one draw call. */
export class Shape {
  readonly mesh: Mesh = { position: [], normal: [], colour: [], thin: [], index: [] };

  /** Adds a copy of a geometry in a colour. */
  add(geometry: BufferGeometry, paint: Paint, { at = [0, 0, 0], turn = [0, 0, 0], scale = 1, thin = false }: Put = {}) {
    const [x, y, z] = turn.map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
    const size = typeof scale === 'number' ? new Vector3(scale, scale, scale) : new Vector3(...scale);
    const matrix = new Matrix4().compose(
      new Vector3(...at),
      new Quaternion().setFromEuler(new Euler(x, y, z, 'YXZ')),
      size,
    );
    const normals = new Matrix3().getNormalMatrix(matrix);
    const positions = geometry.getAttribute('position');
    const given = geometry.getAttribute('normal');
    const { position, normal, colour, index } = this.mesh;
    const first = position.length / 3;
    const point = new Vector3();
    for (let i = 0; i < positions.count; i++) {
      point.fromBufferAttribute(positions, i);
      new Color(typeof paint === 'string' ? paint : paint(point)).toArray(colour, colour.length);
      point.applyMatrix4(matrix).toArray(position, position.length);
      point.fromBufferAttribute(given, i).applyMatrix3(normals).normalize().toArray(normal, normal.length);
      this.mesh.thin.push(thin ? 1 : 0);
    }
    const corners = geometry.index?.array ?? [...Array(positions.count).keys()];
    for (const corner of corners) index.push(first + corner);
  }

  /** Adds all of another shape. */
  join(other: Shape, put: Pick<Put, 'at' | 'turn' | 'scale'> = {}) {
    const { mesh } = other;
    const copy = new Shape();
    copy.add(asGeometry(mesh), '#fff', put);
    const first = this.mesh.position.length / 3;
    for (const value of copy.mesh.position) this.mesh.position.push(value);
    for (const value of copy.mesh.normal) this.mesh.normal.push(value);
    for (const value of mesh.colour) this.mesh.colour.push(value);
    for (const value of mesh.thin) this.mesh.thin.push(value);
    for (const corner of mesh.index) this.mesh.index.push(first + corner);
  }
}

/** What `add` reads of a geometry, for a mesh that is ready. */
function asGeometry(mesh: Mesh): BufferGeometry {
  const attribute = (array: number[]) => ({
    count: array.length / 3,
    getX: (i: number) => array[i * 3],
    getY: (i: number) => array[i * 3 + 1],
    getZ: (i: number) => array[i * 3 + 2],
  });
  const attributes: Record<string, unknown> = {
    position: attribute(mesh.position),
    normal: attribute(mesh.normal),
  };
  return {
    getAttribute: (name: string) => attributes[name],
    index: { array: mesh.index },
  } as unknown as BufferGeometry;
}
