import { placeIri } from '@/core/place/place.ts';
import { type Manifest, type NarratedWork, type Sound, type SoundFile } from './manifest.ts';

/** What a manifest tells beside what a player needs. */
export interface Publication extends NarratedWork {
  activityBase: string;
  publisher: string;
  /** Who reads what is no draft, where the editor says so. */
  reader: string | undefined;
  coverAlt: string;
  /** A day, `2026-11-01`. */
  updated: string | undefined;
  /** Whether something of the work is not read aloud. */
  abridged: boolean;
}

const contexts = ['https://schema.org', 'https://www.w3.org/ns/pub-context'];

/**
 * The manifest of a work that can be read aloud (W3C Audiobooks and Publication Manifest, Recommendations of 2020). Work
 * that nobody has read yet has one as well, of a publication whose only content is its page: players need its sentences.
 */
export function writeManifest(work: Publication): Manifest & Record<string, unknown> {
  const url = `/${work.activity}/`;
  const sounds = work.parts.flatMap(({ sound }) => sound ?? []);
  const seconds = sounds.reduce((sum, sound) => sum + sound.seconds, 0);
  const isAudio = sounds.length > 0;
  return {
    '@context': [...contexts, { xuelang: `${work.activityBase.replace(/\/$/, '')}/terms#` }],
    conformsTo: `https://www.w3.org/TR/${isAudio ? 'audiobooks' : 'pub-manifest'}/`,
    type: isAudio ? 'Audiobook' : 'CreativeWork',
    id: placeIri(work.activityBase, work),
    url,
    name: work.title,
    ...(work.author !== undefined && { author: work.author }),
    publisher: work.publisher,
    // The sound's language, also where the text is shown in Traditional characters.
    inLanguage: 'zh-CN',
    ...(isAudio && {
      readBy: [...new Set(sounds.map(({ voice, draft }) => (draft ? voice : (work.reader ?? voice))))],
      abridged: work.abridged,
      duration: iso(seconds),
      accessMode: ['auditory', 'textual'],
      accessibilityFeature: ['synchronizedAudioText'],
    }),
    ...(work.updated !== undefined && { dateModified: work.updated }),
    readingOrder: isAudio
      ? work.parts.flatMap(({ id, title, sound }) => (sound ? [soundResource(id, title, sound)] : []))
      : [{ url, encodingFormat: 'text/html', name: work.title }],
    resources: work.covers.map((file, i) => ({
      rel: 'cover',
      ...linkTo(file),
      ...(i === 0 && { name: work.coverAlt }),
    })),
    'xuelang:revision': work.revision,
    'xuelang:parts': work.parts.map(({ id, title, sentences }) => ({
      ...(id !== undefined && { id }),
      name: title,
      sentences,
    })),
  };
}

/** The format that every browser plays comes first; who knows of alternatives takes a smaller one. */
function soundResource(part: string | undefined, name: string, sound: Sound): Manifest['readingOrder'][number] {
  const { files, cues, seconds, voice, draft, peaks } = sound;
  const [main, ...others] = files.toReversed().map(linkTo);
  if (!main) throw new Error(`The sound of “${name}” has no file`);
  return {
    ...main,
    name,
    duration: iso(seconds),
    alternate: [...others.toReversed(), { url: cues, encodingFormat: 'text/vtt' }],
    'xuelang:sound': { ...(part !== undefined && { part }), voice, draft, peaks },
  };
}

function linkTo({ url, type }: SoundFile): { url: string; encodingFormat: string } {
  return { url, encodingFormat: type };
}

/** To the millisecond: sums of fractions have more digits. */
function iso(seconds: number): string {
  return `PT${Number(seconds.toFixed(3))}S`;
}
