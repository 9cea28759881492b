/**
 * `npm run sounds [-- NAME …]`: makes the sounds of the sample halls' exhibits (content/hall) and of the
 * sample rail's zones (content/rail), all of them or those named.
 * They are computed, not recorded, and say so. Needs ffmpeg.
 */
import './alias.ts';
import { randomFrom } from './narrate/simulate/random.ts';
import { rate, ring } from './sounds/strike.ts';
import { airs, sounds } from './sounds/things.data.ts';

const { run } = await import('./narrate/run.ts');

const names = process.argv.slice(2);
const all = { ...sounds, ...airs };
const unknown = names.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`没有这些声音：${unknown.join('、')}。有的是：${Object.keys(all).join('、')}。`);
  process.exit(1);
}

for (const [name, sound] of Object.entries(all)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { file, seconds } = sound;
  const made =
    'air' in sound ? sound.air(seconds, randomFrom(7)) : ring(sound.thing, sound.strikes, seconds, randomFrom(7));
  const samples = Int16Array.from(made, (value) => Math.round(value * 32_767));
  const asIs = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart'];
  const words = ['-v', 'error', '-y', '-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', '-'];
  const { code, stderr } = await run('ffmpeg', [...words, '-c:a', 'aac', '-b:a', '64k', ...asIs, file], {
    input: Buffer.from(samples.buffer),
  });
  if (code !== 0) throw new Error(stderr);
  console.log(`${file}：${String(seconds)} 秒`);
}
