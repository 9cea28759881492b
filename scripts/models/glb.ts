import { Document, NodeIO, type TypedArray } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMaterialsUnlit, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptEncoder } from 'meshoptimizer';
import type { Mesh } from './shape.ts';

/**
 * A mesh as a binary glTF: positions in 14 bits, normals in 8, colours in 16, meshopt compression, one unlit material
 * seen from both sides.
 */
export async function writeGlb(mesh: Mesh, name: string): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const document = new Document();
  document.getRoot().getAsset().generator = 'Xuelang scripts/models';
  const buffer = document.createBuffer();
  const [remap, unique] = MeshoptEncoder.reorderMesh(new Uint32Array(mesh.index), true, true);
  const index = Uint32Array.from(mesh.index, (corner) => remap[corner]!);

  const low = [0, 1, 2].map((axis) => Math.min(...mesh.position.filter((_, i) => i % 3 === axis)));
  const high = [0, 1, 2].map((axis) => Math.max(...mesh.position.filter((_, i) => i % 3 === axis)));
  const middle = low.map((value, axis) => (value + high[axis]!) / 2);
  const extent = Math.max(...low.map((value, axis) => (high[axis]! - value) / 2));

  const positions = new Int16Array(unique * 3);
  const normals = new Int8Array(unique * 3);
  const colours = new Uint16Array(unique * 4).fill(65_535);
  remap.forEach((to, from) => {
    if (to === 0xffffffff) return;
    for (let axis = 0; axis < 3; axis++) {
      // The last two bits are left empty: they would only be noise to the compression.
      const place = (mesh.position[from * 3 + axis]! - middle[axis]!) / extent;
      positions[to * 3 + axis] = Math.round(place * 8191) * 4;
      normals[to * 3 + axis] = Math.round(mesh.normal[from * 3 + axis]! * 127);
      colours[to * 4 + axis] = Math.round(mesh.colour[from * 3 + axis]! * 2047) * 32;
    }
  });

  const accessor = (type: 'SCALAR' | 'VEC3' | 'VEC4', array: TypedArray, normalized = false) =>
    document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer);
  const unlit = document.createExtension(KHRMaterialsUnlit).createUnlit();
  const material = document.createMaterial(name).setDoubleSided(true).setExtension('KHR_materials_unlit', unlit);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', positions, true))
    .setAttribute('NORMAL', accessor('VEC3', normals, true))
    .setAttribute('COLOR_0', accessor('VEC4', colours, true))
    .setIndices(accessor('SCALAR', unique < 65_535 ? Uint16Array.from(index) : index))
    .setMaterial(material);
  const scale = (extent * 32_767) / (8191 * 4);
  const node = document
    .createNode(name)
    .setMesh(document.createMesh(name).addPrimitive(primitive))
    .setTranslation(middle as [number, number, number])
    .setScale([scale, scale, scale]);
  document.createScene(name).addChild(node);
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  const io = new NodeIO()
    .registerExtensions([KHRMaterialsUnlit, KHRMeshQuantization, EXTMeshoptCompression])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  return io.writeBinary(document);
}
