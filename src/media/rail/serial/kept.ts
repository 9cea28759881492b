import * as z from 'zod/mini';

const schema = z.object({
  baudRate: z.int().check(z.gte(300), z.lte(2_000_000)),
  template: z.string().check(z.maxLength(80)),
  /** What the encoder said at the wall's beginning and end; null until somebody has shown them. */
  start: z.nullable(z.number()),
  end: z.nullable(z.number()),
});

/** How the encoder on this computer is read: kept on this device, by rail. */
export type SerialSettings = z.infer<typeof schema>;

const first: SerialSettings = { baudRate: 115200, template: '{raw}', start: null, end: null };

const nameOf = (rail: string): string => `xuelang-serial-${rail}`;

export function loadSettings(rail: string): SerialSettings {
  try {
    const kept = schema.safeParse(JSON.parse(localStorage.getItem(nameOf(rail)) ?? 'null'));
    return kept.success ? kept.data : first;
  } catch {
    return first; // Storage is refused, or somebody wrote in it.
  }
}

export function keepSettings(rail: string, settings: SerialSettings): void {
  try {
    localStorage.setItem(nameOf(rail), JSON.stringify(settings));
  } catch {
    // It is asked for again the next time.
  }
}

/** Millimetres of a count, as two known points say; null until both are known. */
export function millimetres({ start, end }: SerialSettings, length: number, raw: number): number | null {
  if (start === null || end === null || start === end) return null;
  return ((raw - start) / (end - start)) * length;
}
