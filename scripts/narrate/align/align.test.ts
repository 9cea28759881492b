import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from './place.ts';
import { randomFrom } from '../simulate/random.ts';
import { featureList, halved, standardised, type Features } from './features.ts';
import { judge } from './judge.ts';
import { analysisRate, bands, bandsMaker, cepstrumMaker, coefficients, span } from './mfcc.ts';
import { levelsPerSecond, makeAnalyser, middle } from './analyse.ts';
import { outwards } from './edges.ts';
import { aboveNoise, asIfIn, noiseIn } from './noise.ts';
import { powerSpectrum } from './spectrum.ts';
import { loudnessOf, smoothed, speechIn } from './speech.ts';
import { distance, warp } from './warp.ts';

describe('powerSpectrum', () => {
  it('is what the definition of the Fourier transform says', () => {
    const samples = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(samples, (x) => {
        const power = new Float64Array(9);
        powerSpectrum(16)(Float64Array.from(x), power);
        for (let k = 0; k <= 8; k++) {
          const re = x.reduce((sum, value, n) => sum + value * Math.cos((2 * Math.PI * k * n) / 16), 0);
          const im = x.reduce((sum, value, n) => sum - value * Math.sin((2 * Math.PI * k * n) / 16), 0);
          expect(power[k]).toBeCloseTo(re * re + im * im, 2);
        }
      }),
    );
  });
});

describe('mfcc', () => {
  const tone = (hertz: number, loud: number): number[] =>
    Array.from({ length: span }, (_, i) => loud * Math.sin((2 * Math.PI * hertz * i) / analysisRate));

  it('differs by the first coefficient alone where a sound is only louder', () => {
    const energiesOf = bandsMaker();
    const cepstrumOf = cepstrumMaker();
    const of = (samples: number[]) => cepstrumOf(energiesOf(samples));
    const soft = Float64Array.from(of(tone(300, 1).map((value, i) => 4000 * value + 500 * Math.sin(i * i))));
    const loud = Float64Array.from(of(tone(300, 2).map((value, i) => 4000 * value + 1000 * Math.sin(i * i))));
    expect((loud[0] ?? 0) - (soft[0] ?? 0)).toBeGreaterThan(10);
    for (let q = 1; q < coefficients; q++) expect(loud[q]).toBeCloseTo(soft[q] ?? 0, 0);
  });

  it('is the same in whatever pieces the samples come', () => {
    const random = randomFrom(1);
    const samples = Int16Array.from({ length: 8000 }, () => 4000 * (random() - 0.5));
    const whole = makeAnalyser();
    whole.push(samples);
    const expected = whole.end();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        const analyser = makeAnalyser();
        let at = 0;
        for (const length of [...lengths, samples.length]) analyser.push(samples.subarray(at, (at += length)));
        const found = analyser.end();
        expect(found.features).toEqual(expected.features);
        expect(found.levels).toEqual(expected.levels);
      }),
      { numRuns: 20 },
    );
  });
});

/** A walk in two dimensions: no two of its moments are alike. */
function series(count: number, seed: number): Features {
  const random = randomFrom(seed);
  const list = featureList(3);
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < count; i++) list.push([(a += random() - 0.5), (b += random() - 0.5), (c += random() - 0.5)]);
  return list.end();
}

/** Each moment so many times. */
function stretched({ size, count, values }: Features, times: (i: number) => number): Features {
  const list = featureList(size);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < times(i); k++) list.push(values.subarray(i * size, (i + 1) * size));
  return list.end();
}

describe('warp', () => {
  it('finds every moment again, however slowly it is told', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }),
        (seed, times) => {
          const one = series(times.length, seed);
          const { first, last } = warp(
            one,
            stretched(one, (i) => times[i] ?? 1),
          );
          let column = 0;
          times.forEach((count, row) => {
            expect(last[row]).toBeGreaterThanOrEqual(column);
            expect(first[row]).toBeLessThan(column + count);
            column += count;
          });
        },
      ),
    );
  });

  it('goes forward from the first moment to the last', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (seed, rows, columns) => {
          const { first, last } = warp(series(rows, seed), series(columns, seed + 1));
          expect([first[0], last[rows - 1]]).toEqual([0, columns - 1]);
          for (let row = 0; row < rows; row++) {
            expect(last[row]).toBeGreaterThanOrEqual(first[row] ?? 0);
            if (row > 0) expect([last[row - 1], (last[row - 1] ?? 0) + 1]).toContain(first[row]);
          }
        },
      ),
    );
  });

  it('finds the way of the whole matrix in a band, where the series are long', () => {
    const one = standardised(series(12_000, 5));
    const other = stretched(one, (i) => (i % 700 < 200 ? 2 : 1));
    const { first, last } = warp(one, other);
    let cost = 0;
    for (let row = 0; row < one.count; row++)
      for (let column = first[row] ?? 0; column <= (last[row] ?? 0); column++)
        cost += distance(one, row, other, column);
    expect(cost).toBe(0);
  });

  it('halves a series to the mean of every two', () => {
    const list = featureList(1);
    for (const value of [1, 3, 5]) list.push([value]);
    expect(Array.from(halved(list.end()).values)).toEqual([2, 5]);
  });
});

describe('speechIn', () => {
  it('finds what is louder than the noise, be the recording soft or loud', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 40, noNaN: true }),
        fc.double({ min: 12, max: 60, noNaN: true }),
        (noise, above) => {
          const levels = Float32Array.from({ length: 600 }, (_, i) => noise + (i % 200 >= 100 ? above : i % 2));
          const found = speechIn(levels, loudnessOf(levels).limit);
          expect(found).toHaveLength(3);
          for (const [k, { start, end }] of found.entries()) {
            expect(Math.abs(start - (2 * k + 1))).toBeLessThan(0.05);
            expect(Math.abs(end - (2 * k + 2))).toBeLessThan(0.05);
          }
        },
      ),
    );
  });
});

describe('speech in noise', () => {
  /** Decibels of each band: noise that scatters, and in a few low bands a voice that fades by 30 dB in a second. */
  function fading(noise: number, loud: number, seed: number): { levels: Features; voice: Features; end: number } {
    const random = randomFrom(seed);
    const [levels, voice] = [featureList(bands), featureList(bands)];
    const [from, to] = [300, 400];
    for (let i = 0; i < 600; i++) {
      const spoken = (band: number) => (i >= from && i < to && band < 5 ? noise + loud - 0.3 * (i - from) : noise - 60);
      const scatter = () => 10 * (random() + random() + random() - 1.5);
      const all = Array.from({ length: bands }, (_, band) => spoken(band));
      voice.push(all);
      levels.push(all.map((level) => 10 * Math.log10(10 ** (level / 10) + 10 ** ((noise + scatter()) / 10))));
    }
    return { levels: levels.end(), voice: voice.end(), end: middle + (to - 0.5) / levelsPerSecond };
  }

  it('is heard to the end where a few bands stand out, however loud the noise is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: -20, max: 60, noNaN: true }), (seed, level) => {
        const { levels, end } = fading(level, 45, seed);
        const noise = noiseIn(levels, [{ start: end - 0.9, end: end - 0.2 }]);
        if (noise === undefined) throw new Error('There is silence enough');
        const placed: Placed = { bounds: [end - 0.9, end - 0.2], distance: 0, atSilences: [true, true] };
        const found = outwards(placed, smoothed(aboveNoise(levels, noise)), noise.limit);
        expect(Math.abs((found.bounds?.[1] ?? 0) - end)).toBeLessThan(0.06);
      }),
      { numRuns: 30 },
    );
  });

  it('is of a voice without noise what it would be in it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { levels, voice } = fading(20, 45, seed);
        const noise = noiseIn(levels, [{ start: 2.9, end: 4.1 }]);
        if (noise === undefined) throw new Error('There is silence enough');
        const [real, expected] = [aboveNoise(levels, noise), asIfIn(noise, voice, voice)];
        for (const [from, to] of [
          [50, 250],
          [300, 340],
        ] as const) {
          const mean = (of: Float32Array) => of.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
          expect(mean(real) / mean(expected)).toBeGreaterThan(0.85);
          expect(mean(real) / mean(expected)).toBeLessThan(1.15);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is not looked for where there is hardly a silence to know the noise by', () => {
    const { levels } = fading(20, 45, 1);
    expect(noiseIn(levels, [{ start: 0.5, end: 5.8 }])).toBeUndefined();
  });
});

describe('judge', () => {
  const cues = Array.from({ length: 20 }, (_, i) => ({ start: 5 * i, end: 5 * i + 4 }));
  const read = (length: (i: number) => number, alike: (i: number) => number) =>
    judge(
      cues,
      cues.map(({ start }, i) => ({
        ...{ bounds: [start, start + length(i)] as [number, number], distance: alike(i) },
        atSilences: [true, true] as [boolean, boolean],
      })),
    );

  it('doubts no sentence of a steady voice, however slow or fast it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.4, max: 3, noNaN: true }), (pace) => {
        for (const { doubt, confidence } of read(
          () => 4 * pace,
          () => 3,
        )) {
          expect(doubt).toBeUndefined();
          expect(confidence).toBeGreaterThan(0.9);
        }
      }),
    );
  });

  it('doubts what is much shorter, much longer or unlike the others', () => {
    const judged = read(
      (i) => (i === 3 ? 1.5 : i === 9 ? 9 : 4),
      (i) => (i === 15 ? 4 : 3),
    );
    expect(judged.flatMap(({ doubt }, i) => (doubt ? [[i, doubt]] : []))).toEqual([
      [3, 'short'],
      [9, 'long'],
      [15, 'unlike'],
    ]);
    expect(judged.filter(({ confidence }) => confidence < 0.5)).toHaveLength(3);
  });
});
