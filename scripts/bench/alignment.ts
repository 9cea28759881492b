import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { align, type Alignment } from '../narrate/align/align.ts';
import { analyse } from '../narrate/align/analyse.ts';
import { speakReference } from '../narrate/recording/reference.ts';
import { readLikeAPerson, type Reader, type Simulated } from '../narrate/simulate/reader.ts';
import { bytesOf } from '../narrate/voice/wav.ts';
import { readNarratedWork, type NarratedPart, type NarratedWork } from '../narrate/works.ts';
import { atLeast, atMost, round, type Figure } from './figure.ts';

const person: Reader = { variant: 'f2', speed: 150, pitch: 60, seed: 7 };
const extra = '这一句话是录音的人自己加上去的，书里没有。';

/** How exactly recordings of a sample reading are aligned, against what is known of them as they are simulated. */
export async function measureAlignment(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-alignment-'));
  try {
    const work = await readNarratedWork(process.cwd(), 'reading/xiang-nan');
    const [part] = work.parts;
    if (part === undefined) throw new Error('The sample reading has no parts');
    const bench = (of: NarratedPart, reader: Reader): Promise<Aligned> => alignOne(folder, work, of, reader);
    const skipped = Math.floor(part.sentences.length / 3);
    const behind = Math.floor((2 * part.sentences.length) / 3);
    const clean = await bench(part, person);
    const noisy = await bench(part, { ...person, noise: 20 });
    const louder = await bench(part, { ...person, noise: 15 });
    const echo = await bench(part, { ...person, echo: { seconds: 1, decibels: 3 } });
    const wrong = await bench(part, { ...person, skips: [skipped], adds: new Map([[behind, extra]]) });
    const long = await bench(joined(work), { ...person, seed: 8, noise: 25 });
    const isFound = wrong.alignment.sentences[skipped]?.doubt === 'skipped';
    const [start = 0, end = 0] = wrong.truth.added[0] ?? [];
    const isAdded = wrong.alignment.added.some(
      ([from, to]) => Math.min(to, end) - Math.max(from, start) > 0.5 * (end - start),
    );
    const falseFlags = [clean, noisy, echo, wrong, long].reduce((sum, { alignment }) => sum + flagsOf(alignment), 0);
    const sentences = 4 * part.sentences.length + long.alignment.sentences.length;
    return [
      atMost('clean: bounds, median error', middle(clean.errors, 0.5), 'ms', 20),
      atMost('clean: bounds, 95th percentile', middle(clean.errors, 0.95), 'ms', 150),
      atMost('noise 20 dB below speech: beginnings, median error', middle(noisy.starts, 0.5), 'ms', 20),
      atMost('noise 20 dB below speech: bounds, median error', middle(noisy.errors, 0.5), 'ms', 20),
      atMost('noise 20 dB below speech: bounds, 95th percentile', middle(noisy.errors, 0.95), 'ms', 150),
      { name: 'noise 15 dB below speech: beginnings, median error', value: middle(louder.starts, 0.5), unit: 'ms' },
      { name: 'noise 15 dB below speech: bounds, median error', value: middle(louder.errors, 0.5), unit: 'ms' },
      { name: 'noise 15 dB below speech: bounds, 95th percentile', value: middle(louder.errors, 0.95), unit: 'ms' },
      atMost('echo of 1 s: bounds, median error', middle(echo.errors, 0.5), 'ms', 120),
      { name: 'echo of 1 s: bounds, 95th percentile', value: middle(echo.errors, 0.95), unit: 'ms' },
      atLeast('skipped sentence flagged', Number(isFound), 'of 1', 1),
      atLeast('added sentence flagged', Number(isAdded), 'of 1', 1),
      {
        name: `false flags in ${String(sentences)} sentences`,
        value: falseFlags - Number(isFound) - Number(isAdded),
        unit: 'flags',
      },
      { name: 'long part: length', value: round(long.minutes), unit: 'min' },
      { name: 'long part: bounds, median error', value: middle(long.errors, 0.5), unit: 'ms' },
      { name: 'long part: bounds, 95th percentile', value: middle(long.errors, 0.95), unit: 'ms' },
      { name: 'long part: time to align', value: round(long.seconds), unit: 's' },
      { name: 'long part: memory in use afterwards', value: round(long.megabytes, 0), unit: 'MB' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Aligned {
  alignment: Alignment;
  truth: Simulated;
  /** Of both bounds and of the first ones alone, in milliseconds, the smallest first. */
  errors: number[];
  starts: number[];
  minutes: number;
  seconds: number;
  megabytes: number;
}

async function alignOne(folder: string, work: NarratedWork, part: NarratedPart, reader: Reader): Promise<Aligned> {
  const shop = { cache: join(folder, 'sentences'), onSentence: () => {} };
  const reference = await speakReference(shop, work, part, join(folder, 'reference'));
  const truth = await readLikeAPerson(part.sentences, work.pronunciation, reader);
  const { rate, samples } = truth.sound;
  const track = { file: join(folder, 'recording'), rate, length: samples.length };
  await writeFile(track.file, bytesOf(samples));
  const started = performance.now();
  const alignment = align(reference.cues, await analyse(reference.track, 'anull'), await analyse(track, 'anull'));
  const seconds = (performance.now() - started) / 1000;
  const off = alignment.sentences.flatMap(({ bounds }, i) => {
    const real = truth.bounds[i];
    return bounds && real ? [[0, 1].map((k) => 1000 * Math.abs((bounds[k] ?? 0) - (real[k] ?? 0)))] : [];
  });
  return {
    ...{ alignment, truth, seconds },
    errors: off.flat().sort((a, b) => a - b),
    starts: off.map(([start = 0]) => start).sort((a, b) => a - b),
    minutes: samples.length / rate / 60,
    megabytes: process.memoryUsage().rss / 1e6,
  };
}

/** All parts of a work as one. */
function joined(work: NarratedWork): NarratedPart {
  return {
    id: undefined,
    title: '',
    name: '_',
    recording: undefined,
    sentences: work.parts.flatMap((part) => part.sentences),
  };
}

function flagsOf({ sentences, added }: Alignment): number {
  return sentences.filter(({ doubt }) => doubt !== undefined).length + added.length;
}

function middle(inOrder: readonly number[], part: number): number {
  return round(inOrder[Math.min(inOrder.length - 1, Math.floor(part * inOrder.length))] ?? Infinity, 0);
}
