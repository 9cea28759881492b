import { render, type CollectionEntry } from 'astro:content';
import type { NarratedPart, SoundFile } from '@/kit/narration/manifest.ts';
import { soundOf } from '@/kit/narration/sounds.ts';
import { writeManifest } from '@/kit/narration/write-manifest.ts';
import { pinyinOf } from '@/kit/pinyin/pinyin-of.ts';
import { spokenParts } from '@/kit/sentence/remark-sentences.ts';
import { revisionOf } from '@/kit/work/revision.ts';
import { site } from '@/site/site-settings.ts';

/** A work that can be read aloud. */
type Spoken = CollectionEntry<'lesson' | 'reading'>;

/** What a work's parts are called where they have no heading. */
const opening = '开头';

/** The manifest of a work that can be read aloud. */
export async function manifestOf(entry: Spoken): Promise<object> {
  const { title, cover, coverAlt, updated } = entry.data;
  const isReading = entry.collection === 'reading';
  return writeManifest({
    activity: `${entry.collection}/${entry.id}`,
    title,
    author: isReading ? entry.data.author : undefined,
    reader: isReading ? entry.data.voice : undefined,
    revision: revisionOf(entry.filePath ?? ''),
    covers: [{ url: cover.src, type: pictureType(cover.format) }, lockScreen],
    parts: await narratedParts(entry),
    activityBase: site.activityBase,
    publisher: site.organisation,
    coverAlt,
    updated,
    // Figures and questions of lessons are looked at and answered.
    abridged: !isReading,
  });
}

/** How many minutes a work sounds and who reads it; 0 minutes where there is no sound. */
export async function soundFacts(entry: Spoken): Promise<{ minutes: number; reader: string | undefined }> {
  const sounds = (await narratedParts(entry)).flatMap(({ sound }) => sound ?? []);
  const seconds = sounds.reduce((sum, sound) => sum + sound.seconds, 0);
  const named = entry.collection === 'reading' ? entry.data.voice : undefined;
  const people = named ?? [...new Set(sounds.map(({ voice }) => voice))].join('、');
  const reader = sounds.some(({ draft }) => draft) ? '机器试读' : people;
  return { minutes: Math.ceil(seconds / 60), reader: sounds.length > 0 ? reader : named };
}

/** How each sentence of a reading is read: its id → the pinyin of its Chinese characters. */
export async function pinyinOfWork(entry: CollectionEntry<'reading'>): Promise<{ [sentence: string]: string }> {
  const sentences = spokenParts(await render(entry)).flatMap((part) => part.sentences);
  return Object.fromEntries(sentences.map(({ id, text }) => [id, pinyinOf(text, entry.data.pronunciation)]));
}

/** Lock screens show no drawings (SVG): there the site's icon stands for one. */
const lockScreen: SoundFile = { url: '/icons/512.png', type: 'image/png' };

async function narratedParts(entry: Spoken): Promise<NarratedPart[]> {
  const parts = spokenParts(await render(entry));
  return Promise.all(
    parts.map(async ({ id, title, sentences }) => ({
      id,
      title: title || opening,
      sentences: sentences.map((sentence) => sentence.id),
      sound: await soundOf(`${entry.collection}/${entry.id}`, id),
    })),
  );
}

function pictureType(format: string): string {
  return `image/${{ svg: 'svg+xml', jpg: 'jpeg' }[format] ?? format}`;
}
