import * as z from 'zod/mini';
import type { Activity } from '@/core/place/place.ts';

const link = z.object({ url: z.string(), encodingFormat: z.string() });

/** ISO 8601 as our manifests write it, in seconds alone: `PT93.5S`. */
const duration = z.string().check(z.regex(/^PT\d+(?:\.\d+)?S$/));

/** What a browser needs of a manifest; `write-manifest.ts` has the rest of it, for other players. */
export const manifestSchema = z.object({
  url: z.string().check(z.regex(/^\/(?:lesson|reading)\/[^/]+\/$/)),
  name: z.string(),
  author: z.optional(z.string()),
  /** The sound of each part that has any. Where none has, the page itself: a publication has to have something to read. */
  readingOrder: z.array(
    z.extend(link, {
      name: z.string(),
      duration: z.optional(duration),
      alternate: z.optional(z.array(link)),
      'xuelang:sound': z.optional(
        z.object({
          /** The part's id, as in `xuelang:parts`. */
          part: z.optional(z.string()),
          voice: z.string(),
          draft: z.boolean(),
          /** The loudest sample of each stretch of equal length, 0 to 100. */
          peaks: z.array(z.number()),
        }),
      ),
    }),
  ),
  resources: z.array(z.extend(link, { rel: z.string() })),
  'xuelang:revision': z.string(),
  /** All parts in their order, also those that nobody has read yet. */
  'xuelang:parts': z.array(
    z.object({
      /** Missing for what stands before the first heading. */
      id: z.optional(z.string()),
      name: z.string(),
      /** Ids of the sentences, in their order. */
      sentences: z.array(z.string()),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A file that holds a part's sound, in one of its formats. */
export interface SoundFile {
  url: string;
  /** With codecs, as `canPlayType` wants it. */
  type: string;
}

/** How a part sounds. */
export interface Sound {
  seconds: number;
  voice: string;
  /** Whether a machine reads for want of a person. */
  draft: boolean;
  peaks: number[];
  /** The same sound in several formats, the smallest first. */
  files: SoundFile[];
  /** Its WebVTT: a cue a sentence, with the sentence's id. Not every sentence has to have one. */
  cues: string;
}

export interface NarratedPart {
  /** Undefined for what stands before the first heading. */
  id: string | undefined;
  title: string;
  /** Ids of its sentences, in their order. */
  sentences: string[];
  /** Undefined where nobody has read the part. */
  sound: Sound | undefined;
}

/** A work that can be read aloud, as a player knows it. */
export interface NarratedWork {
  activity: Activity;
  title: string;
  author: string | undefined;
  /** Of its source: what a record of completion carries. */
  revision: string;
  /** Pictures of it, for a lock screen. */
  covers: SoundFile[];
  parts: NarratedPart[];
}

/** Where a work's manifest stands; pages name it in `<link rel="publication">`. */
export function manifestAddress(activity: Activity): string {
  return `/${activity}/manifest.json`;
}

/** A manifest as a player wants it. Throws a `ZodError` where it is none of ours. */
export function parseManifest(json: unknown): NarratedWork {
  const manifest = manifestSchema.parse(json);
  return {
    activity: manifest.url.slice(1, -1) as Activity,
    title: manifest.name,
    author: manifest.author,
    revision: manifest['xuelang:revision'],
    covers: manifest.resources.filter(({ rel }) => rel === 'cover').map(toFile),
    parts: manifest['xuelang:parts'].map(({ id, name, sentences }) => ({
      id,
      title: name,
      sentences,
      sound: soundOf(manifest, id),
    })),
  };
}

function soundOf({ readingOrder }: Manifest, part: string | undefined): Sound | undefined {
  const resource = readingOrder.find((item) => item['xuelang:sound'] && item['xuelang:sound'].part === part);
  const { 'xuelang:sound': sound, duration: length = '', alternate = [] } = resource ?? {};
  const cues = alternate.find(({ encodingFormat }) => encodingFormat === 'text/vtt');
  if (!resource || !sound || !cues) return undefined;
  const { voice, draft, peaks } = sound;
  const files = [...alternate.filter((other) => other !== cues), resource].map(toFile);
  return { seconds: Number(length.slice(2, -1)), voice, draft, peaks, files, cues: cues.url };
}

function toFile({ url, encodingFormat }: z.infer<typeof link>): SoundFile {
  return { url, type: encodingFormat };
}
