import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import { asInput, type Track } from './track.ts';

/** How each format is encoded; the embedded voice has less to lose. */
const settings = {
  good: { opus: ['-b:a', '24k'], aac: ['-b:a', '28k'] },
  draft: { opus: ['-b:a', '14k'], aac: ['-b:a', '20k', '-cutoff', '6500'] },
};

/**
 * Encodes a track as Opus and as constant-bitrate AAC-LC, both at once. The same track gives the same bytes. Both formats
 * say how many samples the decoder has to throw away at the beginning, so what plays is in time with the track.
 */
export async function encode(
  track: Track,
  filters: string,
  draft: boolean,
  { opus, m4a }: { opus: string; m4a: string },
): Promise<void> {
  const its = draft ? settings.draft : settings.good;
  const same = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const words = ['-v', 'error', '-y', ...asInput(track), '-filter_complex', `${filters},asplit[a][b]`];
  const asOpus = ['-map', '[a]', '-c:a', 'libopus', ...its.opus, '-frame_duration', '60', ...same, opus];
  const asAac = ['-map', '[b]', '-c:a', 'aac', ...its.aac, '-ar', '24000', ...same, '-movflags', '+faststart', m4a];
  const { code, stderr } = await run('ffmpeg', [...words, ...asOpus, ...asAac]);
  if (code !== 0) throw new Refusal(`ffmpeg 没能编码：${stderr.trim().slice(-300)}`);
}
