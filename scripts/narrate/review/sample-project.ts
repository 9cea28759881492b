import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import type { Review } from '@/kit/narration/review.schema.ts';
import { writeCues } from '@/kit/narration/vtt.ts';
import { markSentences } from '@/kit/sentence/sentences.ts';

const text = `---
id: shan-lu
title: 山路
---

## 上山 [#shang]

雾还没有散。他们往上走。没有人说话。
`;

/** A project for tests with one reading, whose one part somebody has read in `seconds` seconds; its third sentence is doubtful. */
export async function sampleReview(
  sounds: { opus: Buffer; m4a: Buffer },
  seconds: number,
): Promise<{ root: string; audio: string; ids: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'xuelang-review-'));
  const audio = join(root, 'content/reading/shan-lu/audio');
  await mkdir(audio, { recursive: true });
  const tree = parseMarkdown(text);
  giveHeadingIds(tree);
  const sentences = markSentences(tree).flatMap((part) => part.sentences);
  const each = seconds / sentences.length;
  const cues = sentences.map(({ id, text: words }, i) => ({
    ...{ id, text: words, start: Number((i * each).toFixed(3)), end: Number(((i + 0.8) * each).toFixed(3)) },
  }));
  const review: Review = {
    recording: '0'.repeat(64),
    sentences: cues.map(({ id, start, end }, i) => ({
      ...{ id, bounds: [start, end], confidence: i === 2 ? 0.2 : 0.9, confirmed: false },
      ...(i === 2 && { doubt: 'long' as const }),
    })),
    added: [],
  };
  const files = {
    '../index.mdx': text,
    'shang.opus': sounds.opus,
    'shang.m4a': sounds.m4a,
    'shang.vtt': writeCues(cues),
    'shang.json': JSON.stringify({ voice: '李明', draft: false, seconds, peaks: [1] }),
    'shang.review.json': JSON.stringify(review),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(audio, name), content);
  return { root, audio, ids: sentences.map(({ id }) => id) };
}
