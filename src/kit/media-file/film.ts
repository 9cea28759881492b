import { open } from 'node:fs/promises';
import { readMp4, type Mp4 } from './mp4.ts';
import { webmSeconds } from './webm.ts';

/** What a video file says of itself. Throws a `MediaFault` where it can't be played. */
export async function readFilm(path: string): Promise<{ seconds: number; codecs: Mp4['codecs'] }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (/\.webm$/i.test(path)) return { seconds: await webmSeconds(file, size), codecs: [] };
    return await readMp4(file, size);
  } finally {
    await file.close();
  }
}
