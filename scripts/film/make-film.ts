import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { parseDocument } from 'yaml';
import { CueError, readCues, writeCues, type Cue } from '@/kit/narration/vtt.ts';
import { Refusal } from '../narrate/refusal.ts';
import { run } from '../narrate/run.ts';
import { pruneCache } from '../narrate/voice/cached.ts';
import { place, writeText } from '../narrate/write-files.ts';
import { openCamera, size, stageOf, type Camera } from './camera.ts';
import { captionsOf } from './captions.ts';
import { planFilm, type FilmPlan } from './film-plan.ts';
import { indexFile } from './index-file.ts';
import type { FilmedLesson } from './lesson.ts';
import { rate } from './schedule.ts';
import { keptSegment, keyOf, makeSegment, type Format } from './segment.ts';
import { joinSound, type Narrated } from './sound.ts';
import { thumbnailsOf } from './thumbnails.ts';

/** How a film is made. */
export interface Making {
  root: string;
  formats: readonly Format[];
  /** Of the pictures: 1 is 1280 × 720. */
  scale: number;
  /** Whether anything moves. */
  motion: boolean;
  /** Told while slides are made, with the film's seconds that are done. */
  onSlide(done: number, total: number, made: number): void;
}

/** What was made. */
export interface Film {
  /** From the project's folder. */
  folder: string;
  plan: FilmPlan;
  /** How many slides had to be drawn; the others were kept. */
  drawn: number;
  bytes: { name: string; size: number }[];
}

const cacheOf = (root: string): string => join(root, '.build/film/slides');

/** Makes a lesson's film and writes it into `content/video/<id>`, or into `into` as a preview without a file of its own. */
export async function makeFilm(making: Making, lesson: FilmedLesson, narrated: Narrated, into?: string): Promise<Film> {
  const { root, formats } = making;
  const plan = await planFilm(lesson, narrated);
  const folder = into ?? `content/video/${lesson.id}`;
  const existing = await existingFile(root, `${folder}/index.yaml`);
  await mkdir(cacheOf(root), { recursive: true });
  await removeBroken(join(root, '.build/film'));
  const scratch = await mkdtemp(join(root, '.build/film/making-'));
  try {
    const { keys, drawn } = await drawSlides(making, plan, scratch);
    const track = await joinSound(narrated, plan.seconds, join(scratch, 'sound'));
    const bytes: Film['bytes'] = [];
    for (const format of formats) {
      const { ending, sound } = format;
      const list = plan.shots.flatMap(({ frames }, i) => [
        `file '${join(cacheOf(root), `${keys[i]!}.${ending}`)}'`,
        `duration ${String(frames / rate)}`,
      ]);
      await writeFile(join(scratch, 'list.txt'), `ffconcat version 1.0\n${list.join('\n')}\n`);
      const file = join(scratch, `film.${ending}`);
      const heard = ['-f', 's16le', '-ar', String(track.rate), '-ac', '1', '-i', track.file];
      const same = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
      const seen = ['-f', 'concat', '-safe', '0', '-i', join(scratch, 'list.txt')];
      const words = [
        '-v',
        'error',
        '-y',
        ...seen,
        ...heard,
        '-map',
        '0:v',
        '-map',
        '1:a',
        '-c:v',
        'copy',
        ...sound,
        ...same,
      ];
      const { code, stderr } = await run('ffmpeg', [...words, file]);
      if (code !== 0) throw new Refusal(`ffmpeg 没能把片子接起来：${stderr.trim().slice(-300)}`);
      bytes.push({ name: `film.${ending}`, size: (await readFile(file)).length });
    }
    for (const { name } of bytes) await place(join(scratch, name), join(root, folder, name));
    if (into === undefined) await writeBeside(making, { lesson, narrated, plan, keys, folder, existing });
    await pruneCache(cacheOf(root), Date.now());
    return { folder, plan, drawn, bytes };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Takes away what films that were broken off left behind; one that is being made writes all the time. */
async function removeBroken(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((found) => found.startsWith('making-'))) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < Date.now() - 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

/** Draws the slides that are not kept from another time. Returns the names by which they are kept, in their order. */
async function drawSlides(making: Making, plan: FilmPlan, scratch: string): Promise<{ keys: string[]; drawn: number }> {
  const { root, formats, scale, motion, onSlide } = making;
  const stage = await stageOf();
  const cache = cacheOf(root);
  const keys = plan.shots.map(({ body, frames, beats }) =>
    keyOf([
      1,
      stage,
      body,
      frames,
      beats,
      scale,
      motion,
      size,
      formats.map(({ ending, picture }) => [ending, picture]),
    ]),
  );
  const total = plan.shots.reduce((sum, { frames }) => sum + frames, 0) / rate;
  let camera: Camera | undefined;
  let [done, made, drawn] = [0, 0, 0];
  onSlide(done, total, made);
  try {
    for (const [i, shot] of plan.shots.entries()) {
      const key = keys[i]!;
      if (!(await keptSegment(cache, key, formats))) {
        camera ??= await openCamera(stage, scale);
        const folder = join(scratch, 'slide');
        await mkdir(folder);
        await makeSegment(camera.shoot(shot.body, shot, motion), { cache, key, formats, scratch: folder });
        await rm(folder, { recursive: true });
        made += shot.frames / rate;
        drawn++;
      }
      done += shot.frames / rate;
      onSlide(done, total, made);
    }
  } finally {
    await camera?.close();
  }
  return { keys, drawn };
}

interface Beside {
  lesson: FilmedLesson;
  narrated: Narrated;
  plan: FilmPlan;
  keys: readonly string[];
  folder: string;
  /** The film's file as it was. */
  existing: string | undefined;
}

/** What people wrote into the film's file. Refused before anything is drawn where it can't be read. */
async function existingFile(root: string, file: string): Promise<string | undefined> {
  const text = existsSync(join(root, file)) ? await readFile(join(root, file), 'utf8') : undefined;
  if (text !== undefined && parseDocument(text).errors.length > 0)
    throw new Refusal(`${file} 里有写错的地方，所以没有做影片。请先运行 npm run check，按它说的改好。`);
  return text;
}

/** Writes what stands beside the film: poster, captions, small pictures, and last the file that names them all. */
async function writeBeside(
  { root, formats }: Making,
  { lesson, narrated, plan, keys, folder, existing }: Beside,
): Promise<void> {
  const path = (name: string): string => join(root, folder, name);
  const picture = (key: string): string => join(cacheOf(root), `${key}.png`);
  const before = await cuesBefore(path('captions.zh.vtt'));
  const cues = captionsOf(narrated.cues);
  const shots = plan.shots.map((shot, i) => ({ ...shot, key: keys[i]! }));
  const { webp, every, columns } = await thumbnailsOf(shots, ({ key }) => picture(key));
  await sharp(picture(keys[0]!)).webp({ quality: 82 }).toFile(path('cover.webp'));
  await writeFile(path('thumbnails.webp'), webp);
  const files = formats.map(({ ending }) => `film.${ending}`);
  const { chapters, seconds } = plan;
  const made = { lesson, files, chapters, thumbnails: { every, columns }, cues, before, seconds };
  await writeText(path('index.yaml'), indexFile(existing, made));
  await writeText(path('captions.zh.vtt'), writeCues(cues));
}

/** The captions of the film that was there; none where they can't be read. */
async function cuesBefore(file: string): Promise<Cue[]> {
  if (!existsSync(file)) return [];
  try {
    return readCues(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof CueError) return [];
    throw error;
  }
}
