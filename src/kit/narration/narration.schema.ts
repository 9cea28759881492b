import { z } from 'astro/zod';

/** The formats of a part's sound, the smaller first. Safari 15.4 plays no Ogg, so there is always AAC as well. */
export const soundFormats = [
  { ending: 'opus', type: 'audio/ogg; codecs=opus' },
  { ending: 'm4a', type: 'audio/mp4; codecs=mp4a.40.2' },
] as const;

/** How many bars a part's waveform has at the most. */
export const peaksLimit = 600;

/**
 * What `npm run narrate` tells of a part's sound, `audio/<part>.json` beside the work's text. Its sound stands in
 * `<part>.opus` and `<part>.m4a`, its timing in `<part>.vtt`.
 */
export const narrationSchema = z.strictObject({
  /** Who reads: a person's name, or the name of the voice. */
  voice: z.string().min(1).max(60),
  /** Whether it is only the embedded voice, until a person or a better voice reads. */
  draft: z.boolean(),
  seconds: z.number().positive(),
  /** The loudest sample of each stretch of equal length, 0 to 100. */
  peaks: z.array(z.int().min(0).max(100)).min(1).max(peaksLimit),
  /** A fingerprint of the text, pronunciation and recording that it was made from: it is out of date when they differ. */
  inputs: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});

export type Narration = z.infer<typeof narrationSchema>;

/** The name of a part's files without their ending; the text before the first heading has no id. */
export function narrationName(part: string | undefined): string {
  return part ?? '_';
}
