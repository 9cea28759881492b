/** The box that a glTF object fills, in metres, and what it weighs for a graphics card. */
export interface Glb {
  width: number;
  height: number;
  depth: number;
  triangles: number;
}

/** An accessor's numbers by their type, and what a normalised one is divided by. */
const greatest: Record<number, number> = { 5120: 127, 5121: 255, 5122: 32_767, 5123: 65_535 };

interface Accessor {
  count: number;
  componentType: number;
  normalized?: boolean;
  min?: number[];
  max?: number[];
}

interface Node {
  mesh?: number;
  children?: number[];
  matrix?: number[];
  translation?: number[];
  rotation?: number[];
  scale?: number[];
}

interface Document {
  asset?: { version?: string };
  scene?: number;
  scenes?: { nodes?: number[] }[];
  nodes?: Node[];
  meshes?: { primitives: { attributes: Record<string, number>; indices?: number }[] }[];
  accessors?: Accessor[];
}

type Point = readonly [number, number, number];

/**
 * Reads what a .glb says of itself; its geometry stays packed. Positions' bounds are in the document by the standard
 * (glTF 2.0, 3.6.2.5).
 * @throws where the bytes are no whole glTF 2.0 in one file
 */
export function readGlb(bytes: Uint8Array): Glb {
  const document = documentOf(bytes);
  const { nodes = [], scenes = [] } = document;
  const roots = scenes[document.scene ?? 0]?.nodes ?? nodes.map((_, index) => index);
  const points: Point[] = [];
  let triangles = 0;
  const visit = (index: number, outer: (point: Point) => Point, depth: number) => {
    const node = nodes[index];
    if (!node || depth > 32) throw new Error('A node is not there');
    const place = (point: Point) => outer(transform(node, point));
    for (const { attributes, indices } of document.meshes?.[node.mesh ?? -1]?.primitives ?? []) {
      const positions = document.accessors?.[attributes['POSITION'] ?? -1];
      if (!positions?.min || !positions.max) throw new Error('Positions have no bounds');
      points.push(...cornersOf(positions).map(place));
      triangles += (document.accessors?.[indices ?? -1]?.count ?? positions.count) / 3;
    }
    for (const child of node.children ?? []) visit(child, place, depth + 1);
  };
  for (const root of roots) visit(root, (point) => point, 0);
  if (points.length === 0) throw new Error('There is nothing in it');
  const extent = (axis: 0 | 1 | 2) => {
    const all = points.map((point) => point[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  return { width: extent(0), height: extent(1), depth: extent(2), triangles: Math.round(triangles) };
}

function documentOf(bytes: Uint8Array): Document {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isGlb = bytes.length > 20 && view.getUint32(0, true) === 0x46546c67 && view.getUint32(4, true) === 2;
  if (!isGlb || view.getUint32(8, true) !== bytes.length) throw new Error('No whole .glb of version 2');
  const length = view.getUint32(12, true);
  if (view.getUint32(16, true) !== 0x4e4f534a || 20 + length > bytes.length) throw new Error('No document in it');
  return JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length))) as Document;
}

function cornersOf({ min = [], max = [], normalized, componentType }: Accessor): Point[] {
  const unit = normalized ? (greatest[componentType] ?? 1) : 1;
  const at = (axis: number, end: number) => ((end ? max : min)[axis] ?? 0) / unit;
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [at(0, i & 1), at(1, i & 2), at(2, i & 4)]);
}

function transform({ matrix, translation, rotation, scale }: Node, [x, y, z]: Point): Point {
  if (matrix) {
    const row = (i: number) => (matrix[i] ?? 0) * x + (matrix[i + 4] ?? 0) * y + (matrix[i + 8] ?? 0) * z;
    return [row(0) + (matrix[12] ?? 0), row(1) + (matrix[13] ?? 0), row(2) + (matrix[14] ?? 0)];
  }
  const [sx = 1, sy = 1, sz = 1] = scale ?? [];
  const [tx = 0, ty = 0, tz = 0] = translation ?? [];
  const [px, py, pz] = rotate(rotation, [x * sx, y * sy, z * sz]);
  return [px + tx, py + ty, pz + tz];
}

/** By a unit quaternion: v + 2w(q × v) + 2q × (q × v). */
function rotate([a = 0, b = 0, c = 0, w = 1]: number[] = [], v: Point): Point {
  const cross = (p: Point, q: Point): Point => [
    p[1] * q[2] - p[2] * q[1],
    p[2] * q[0] - p[0] * q[2],
    p[0] * q[1] - p[1] * q[0],
  ];
  const once = cross([a, b, c], v);
  const twice = cross([a, b, c], once);
  return [
    v[0] + 2 * (w * once[0] + twice[0]),
    v[1] + 2 * (w * once[1] + twice[1]),
    v[2] + 2 * (w * once[2] + twice[2]),
  ];
}
