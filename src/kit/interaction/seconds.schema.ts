import { z } from 'astro/zod';

const written = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d{1,3})?)$/;

/** Seconds of what is written `1:05`, `1:02:03` or `65.5`; the value itself where it is neither. */
function toSeconds(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, hours = '0', minutes, rest] = written.exec(value.trim()) ?? [];
  if (minutes === undefined || rest === undefined || Number(rest) >= 60) return value;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(rest);
}

/** A moment of a video, in seconds: editors write seconds, or minutes and seconds. */
export const seconds = z.preprocess(
  toSeconds,
  z.number({ error: '时刻要写成 分:秒，或只写秒数，如 1:05 或 65' }).min(0).max(86_400),
);
