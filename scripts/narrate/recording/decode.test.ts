import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { secondsOf } from '../sound/track.ts';
import { decodeRecording } from './decode.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuelang-decode-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Ten seconds of noise as a recorder would write it. */
async function recorded(name: string): Promise<string> {
  const file = join(folder, name);
  const { code } = await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    'anoisesrc=d=10:a=0.3:r=44100',
    file,
  ]);
  expect(code).toBe(0);
  return file;
}

/** What is said of a file. */
const refusal = (file: string): Promise<string> =>
  decodeRecording(file, 'recording/shang', join(folder, 'track')).then(
    () => 'nothing',
    (error: unknown) => String(error),
  );

describe('decodeRecording', () => {
  for (const ending of ['wav', 'mp3', 'm4a', 'opus'])
    it(`reads ${ending} to its end`, async () => {
      const track = await decodeRecording(await recorded(`whole.${ending}`), ending, join(folder, 'track'));
      expect(secondsOf(track)).toBeGreaterThan(9.95);
      expect(secondsOf(track)).toBeLessThan(10.1);
    });

  it('refuses what was not copied to its end', async () => {
    for (const [ending, words] of [
      ['mp3', /不完整：应该有 10 秒，只读得出 [56] 秒/],
      ['m4a', /坏了或没有复制完/],
    ] as const) {
      const whole = await readFile(await recorded(`cut.${ending}`));
      const file = join(folder, `half.${ending}`);
      await writeFile(file, whole.subarray(0, 0.6 * whole.length));
      expect(await refusal(file)).toMatch(words);
    }
  });

  it('refuses what is longer than a part may be, before it is decoded', async () => {
    const path = await recorded('long.wav');
    const file = await open(path, 'r+');
    // The same sound, as its header says and as a sparse file: nothing of it is on the disk.
    const bytes = 3.2 * 3600 * 2 * 44_100;
    const data = (await readFile(path)).indexOf('data');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes - 8);
    await file.write(size, 0, 4, 4);
    size.writeUInt32LE(bytes - data - 8);
    await file.write(size, 0, 4, data + 4);
    await file.truncate(bytes);
    await file.close();
    expect(await refusal(path)).toMatch(/有 3\.2 小时，一部分最多 3 小时/);
  });
});
