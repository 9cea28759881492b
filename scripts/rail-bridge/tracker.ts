import { toMm, type Calibration } from '@/core/rail/calibration.ts';
import { fitLine, type Line } from '@/core/rail/fit.ts';
import type { Reading } from '@/core/rail/frame/decoder.ts';
import type { Position } from '@/core/rail/position.ts';

/** Milliseconds over which the speed is measured. */
const speedSpan = 250;

/** Millimetres by which a place may lie beyond the wall's ends and still be on the rail. */
const margin = 100;

interface Options {
  src: string;
  unit: 'count' | 'mm';
  /** Milliseconds without a reading until the sensor is lost; Infinity: never, only when its connection is. */
  silence: number;
}

const identity: Line = { scale: 1, offset: 0 };

/** Makes positions of readings. All times are milliseconds of one clock that never jumps. */
export function createTracker({ src, unit, silence }: Options) {
  let line = lineOf(null);
  let calibrated = unit === 'mm';
  let length = Infinity;
  let seq = 0;
  /** `t`: when it was read; a gap makes it as old as can be. */
  let last: { raw: number; t: number } | undefined;
  let connected = false;
  /** The last three, and the medians of three in the time that the speed is measured over (`raw` is their time). */
  let three: number[] = [];
  let recent: { mm: number; raw: number }[] = [];
  const forget = (): void => {
    three = [];
    recent = [];
  };

  function lineOf(calibration: Calibration | null): Line {
    return calibration ?? identity;
  }

  return {
    calibrate(calibration: Calibration | null) {
      line = lineOf(calibration);
      calibrated = unit === 'mm' || calibration !== null;
      length = calibration?.length ?? Infinity;
      forget();
    },
    connected(is: boolean) {
      connected = is;
      if (is) return;
      // What stood before a gap says nothing of the place and the speed after it.
      if (last !== undefined) last.t = -Infinity;
      forget();
    },
    reading({ raw }: Reading, t: number) {
      last = { raw, t };
      recent = recent.filter((point) => point.raw > t - speedSpan);
      three = [...three.slice(-2), toMm(line, raw)];
      recent.push({ mm: median(three), raw: t });
    },
    get calibrated() {
      return calibrated;
    },
    /** The median of the last three: one wrong frame does not stop a motor. */
    get steady() {
      return recent.at(-1)?.mm ?? null;
    },
    /** The next message, of now. */
    position(t: number): Position {
      seq = (seq + 1) % 2 ** 31;
      const isLost = !connected || last === undefined || t - last.t > silence;
      const mm = isLost || last === undefined || !calibrated ? null : toMm(line, last.raw);
      const isOff = mm !== null && (mm > length + margin || (length < Infinity && mm < -margin));
      return {
        v: 1,
        src,
        seq,
        t,
        raw: last?.raw ?? null,
        mm,
        vel: mm === null ? 0 : speedOf(recent, t),
        st: isLost ? 'lost' : mm === null ? 'uncalibrated' : isOff ? 'off' : 'ok',
        stop: null,
      };
    },
  };
}

function median([a, b = a, c = b]: number[]): number {
  const [x, y, z] = [a, b, c] as [number, number, number];
  return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
}

/** Millimetres a second: the slope of the line through what was read last. Readings that came in one heap say nothing. */
function speedOf(recent: { mm: number; raw: number }[], t: number): number {
  const fresh = recent.filter((point) => point.raw > t - speedSpan);
  const span = (fresh.at(-1)?.raw ?? 0) - (fresh[0]?.raw ?? 0);
  return fresh.length < 3 || span < speedSpan / 3 ? 0 : (fitLine(fresh)?.scale ?? 0) * 1000;
}
