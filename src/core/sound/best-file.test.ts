import { expect, test } from 'vitest';
import { bestFile } from './best-file.ts';

test.each([
  [{ ogg: 'probably', mp4: 'probably' }, 'ogg'],
  [{ ogg: '', mp4: 'probably' }, 'mp4'],
  [{ ogg: 'maybe', mp4: 'probably' }, 'mp4'],
  [{ ogg: 'maybe', mp4: 'maybe' }, 'ogg'],
  [{ ogg: '', mp4: '' }, undefined],
])('of the formats a browser plays it takes the best: %j', (answers, best) => {
  const files = [{ type: 'ogg' }, { type: 'mp4' }];
  expect(bestFile(files, (type) => answers[type as keyof typeof answers])?.type).toBe(best);
});
