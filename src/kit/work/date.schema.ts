import { z } from 'astro/zod';

/** Whether the calendar has this day: `2026-02-30` does not exist. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Astro's YAML parser makes a plain date a Date at midnight UTC, ours leaves it as text: both become the text. */
export function dateToText(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
}

/** A day: `2026-11-01`. */
export const day = z.preprocess(
  dateToText,
  z.string().refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && exists(value), {
    error: '日期要写成“年-月-日”，如 2026-11-01',
  }),
);

/** A day, or a day and a time in the site's time zone: `2026-11-01`, `2026-11-01 08:00`. */
export const moment = z.preprocess(
  dateToText,
  z
    .string()
    .refine((value) => /^\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/.test(value) && exists(value.slice(0, 10)), {
      error: '时间要写成“年-月-日”或“年-月-日 时:分”，如 2026-11-01 或 2026-11-01 08:00',
    }),
);
