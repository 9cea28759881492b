import { plainSentences } from '@/kit/sentence/plain.ts';
import type { SpokenPart } from '@/kit/sentence/sentences.ts';
import { paragraphs } from '@/kit/work/paragraphs.ts';
import { exhibitsOf } from '@/media/hall/exhibits.ts';
import type { Hall, Tour } from '@/media/hall/hall.schema.ts';

/** What is read aloud of a hall at once: a stop of a tour, or a label. */
export interface HallPart extends SpokenPart {
  id: string;
  /** Where it stands in the hall's file. */
  path: (string | number)[];
}

type Spoken = Pick<Hall, 'rooms' | 'tours' | 'readLabels'>;

/** The stops of a hall's tours in their order, then the labels where the hall has them read; none without words. */
export function hallParts(hall: Spoken): HallPart[] {
  const exhibits = exhibitsOf(hall);
  const labels = new Map(exhibits.map(({ id, text }) => [id, text === undefined ? [] : paragraphs(text)]));
  const stops = hall.tours.flatMap((tour, at) =>
    stopIds(tour).map((id, stop): HallPart => {
      const { exhibit, say } = tour.waypoints[stop]!;
      // Where nothing is said, the label is.
      const sentences = plainSentences(say === undefined ? (labels.get(exhibit) ?? []) : [say]);
      return { id, title: `${tour.title} 第 ${stop + 1} 站`, sentences, path: ['tours', at, 'waypoints', stop] };
    }),
  );
  return [...stops, ...(hall.readLabels ? labelParts(hall) : [])].filter(({ sentences }) => sentences.length > 0);
}

/** The ids of a tour's stops as parts that are read aloud: `kuai_deng-ji`, `kuai_deng-ji_2` for the second time there. */
export function stopIds({ id, waypoints }: Tour): string[] {
  const times = new Map<string, number>();
  return waypoints.map(({ exhibit }) => {
    const time = (times.get(exhibit) ?? 0) + 1;
    times.set(exhibit, time);
    return time === 1 ? `${id}_${exhibit}` : `${id}_${exhibit}_${time}`;
  });
}

/** A label is read with the exhibit's name before it. */
function labelParts({ rooms }: Spoken): HallPart[] {
  return rooms.flatMap(({ exhibits }, room) =>
    exhibits.map(({ id, title, text }, index): HallPart => {
      const sentences = text === undefined ? [] : plainSentences([title, ...paragraphs(text)]);
      return { id, title, sentences, path: ['rooms', room, 'exhibits', index, 'text'] };
    }),
  );
}
