/**
 * `npm run models [-- NAME …]`: makes the objects of the sample halls (content/hall) and their posters, all of
 * them or those named. The same run gives the same bytes, but posters differ by what draws them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { bakeLight } from './models/light.ts';
import { writeGlb } from './models/glb.ts';
import { models } from './models/models.data.ts';
import { takePosters } from './models/poster.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in models));
if (unknown.length > 0) {
  console.error(`没有这些模型：${unknown.join('、')}。有的是：${Object.keys(models).join('、')}。`);
  process.exit(1);
}

const made: { file: string; poster: string; from: [number, number] }[] = [];
for (const [name, { hall, make, from }] of Object.entries(models)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { mesh } = make();
  bakeLight(mesh);
  const bytes = await writeGlb(mesh, name);
  const folder = `content/hall/${hall}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}.glb`, bytes);
  made.push({ file: `${folder}/${name}.glb`, poster: `${folder}/${name}.webp`, from });
  const kilobytes = (bytes.length / 1000).toFixed(0);
  console.log(`${name}.glb：${String(mesh.index.length / 3)} 个三角形，${kilobytes} kB`);
}
await takePosters(made);
