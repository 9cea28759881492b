import type { Road } from './road.ts';
import type { Video } from './video.schema.ts';

/** What of a video decides where it goes on. */
export function roadOf({ chapters, timeline }: Pick<Video, 'chapters' | 'timeline'>, seconds: number): Road {
  const choices = timeline.flatMap((one) =>
    one.kind === 'choice' ? [{ at: one.at, to: one.options.map(({ to }) => to) }] : [],
  );
  return { seconds, chapters, choices };
}
