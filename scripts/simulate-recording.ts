/**
 * `node scripts/simulate-recording.ts WORK`: writes a recording of each part of a work as a person might have made it, who is
 * another voice of espeak-ng: for the sample reading, until somebody reads it. Then run `npm run narrate`.
 */
import './alias.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const { run } = await import('./narrate/run.ts');
const { readLikeAPerson } = await import('./narrate/simulate/reader.ts');
const { writeWav } = await import('./narrate/voice/wav.ts');
const { findWork, listWorks, readNarratedWork } = await import('./narrate/works.ts');

const root = process.cwd();
const work = await readNarratedWork(root, findWork(process.argv[2] ?? '', await listWorks(root)));
const folder = join(root, work.folder, 'recording');
await mkdir(folder, { recursive: true });
for (const [i, part] of work.parts.entries()) {
  const reader = { variant: 'f3', speed: 152, pitch: 42, noise: 24, seed: 1935 + i };
  const { sound } = await readLikeAPerson(part.sentences, work.pronunciation, reader);
  const wav = join(folder, `.${part.name}.wav`);
  await writeFile(wav, writeWav(sound));
  const opus = [
    '-c:a',
    'libopus',
    '-b:a',
    '28k',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ];
  const { code, stderr } = await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    wav,
    ...opus,
    join(folder, `${part.name}.opus`),
  ]);
  await rm(wav);
  if (code !== 0) throw new Error(stderr);
  console.log(`${work.folder}/recording/${part.name}.opus`);
}
