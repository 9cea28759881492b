import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseManifest, type NarratedPart, type Sound } from './manifest.ts';
import { soundFormats } from './narration.schema.ts';
import { writeManifest, type Publication } from './write-manifest.ts';

const sound: fc.Arbitrary<Sound> = fc.record({
  seconds: fc.integer({ min: 1, max: 36_000_000 }).map((thousandths) => thousandths / 1000),
  voice: fc.string({ minLength: 1 }),
  draft: fc.boolean(),
  peaks: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
  files: fc
    .subarray([...soundFormats], { minLength: 1 })
    .map((formats) => formats.map(({ ending, type }) => ({ url: `/_astro/yi.hash.${ending}`, type }))),
  cues: fc.constant('/_astro/yi.hash.vtt'),
});

const parts: fc.Arbitrary<NarratedPart[]> = fc.uniqueArray(
  fc.record({
    id: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    title: fc.string(),
    sentences: fc.array(fc.string()),
    sound: fc.option(sound, { nil: undefined }),
  }),
  { selector: ({ id }) => id },
);

const work: Publication = {
  activity: 'reading/shan-lu',
  title: '山路',
  author: '学廊编写组',
  revision: '0123456789ab',
  covers: [{ url: '/_astro/cover.hash.svg', type: 'image/svg+xml' }],
  parts: [],
  activityBase: 'https://xuelang.example/activity/',
  publisher: '文山州烟草专卖局',
  reader: undefined,
  coverAlt: '山路上的一队人',
  updated: '2026-11-01',
  abridged: false,
};

test('what is written is parsed again, as JSON', () => {
  fc.assert(
    fc.property(parts, fc.option(fc.string(), { nil: undefined }), (given, author) => {
      const { activity, title, revision, covers } = work;
      const json = JSON.stringify(writeManifest({ ...work, parts: given, author }));
      expect(parseManifest(JSON.parse(json))).toEqual({ activity, title, author, revision, covers, parts: given });
    }),
  );
});

describe('other players read', () => {
  const heard: Sound = {
    seconds: 61.5,
    voice: '李明',
    draft: false,
    peaks: [3],
    files: [
      { url: '/a.opus', type: 'audio/ogg; codecs=opus' },
      { url: '/a.m4a', type: 'audio/mp4; codecs=mp4a.40.2' },
    ],
    cues: '/a.vtt',
  };
  const part = { id: 'yi', title: '一', sentences: ['s1'], sound: heard };

  test('an audiobook: the sound that all can play, what else there is of it, how long it is', () => {
    const manifest = writeManifest({ ...work, parts: [part, { ...part, id: 'er', sound: undefined }] });
    expect(manifest).toMatchObject({
      '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context', {}],
      conformsTo: 'https://www.w3.org/TR/audiobooks/',
      type: 'Audiobook',
      id: 'https://xuelang.example/activity/reading/shan-lu',
      readBy: ['李明'],
      duration: 'PT61.5S',
    });
    expect(manifest.readingOrder).toMatchObject([
      {
        url: '/a.m4a',
        duration: 'PT61.5S',
        alternate: [{ url: '/a.opus' }, { url: '/a.vtt', encodingFormat: 'text/vtt' }],
      },
    ]);
  });

  test('who reads each part: the person that the editor names, the voice of a draft', () => {
    const draft = { ...part, id: 'er', sound: { ...heard, draft: true, voice: 'espeak-ng' } };
    expect(writeManifest({ ...work, reader: '王芳', parts: [part, draft] })['readBy']).toEqual(['王芳', 'espeak-ng']);
  });

  test('a publication of one page where nobody has read it yet', () => {
    const manifest = writeManifest({ ...work, parts: [{ ...part, sound: undefined }] });
    expect(manifest).toMatchObject({ type: 'CreativeWork', conformsTo: 'https://www.w3.org/TR/pub-manifest/' });
    expect(manifest).not.toHaveProperty('duration');
    expect(manifest.readingOrder).toEqual([{ url: '/reading/shan-lu/', encodingFormat: 'text/html', name: '山路' }]);
  });
});
