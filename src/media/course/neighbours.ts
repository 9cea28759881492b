import type { Activity } from '@/core/place/place.ts';
import type { Neighbour, Standing } from '@/kit/neighbours/neighbour.ts';
import { chaptersOf, type Stop } from '@/media/course/path.ts';
import { publishedEntries } from '@/media/published.ts';

let standings: Promise<Map<Activity, Standing>> | undefined;

/** The standing of a work in the first course that has it; nothing where no course does. */
export async function neighboursOf(activity: Activity): Promise<Standing> {
  standings ??= allStandings();
  return (await standings).get(activity) ?? {};
}

const kindNames = {
  lesson: '课',
  reading: '有声书',
  hall: '展馆',
  panorama: '全景',
  video: '视频',
  quiz: '测验',
  rail: '滑轨',
} as const;

/** Computed once a build: a thousand lessons must not walk all courses a thousand times. */
async function allStandings(): Promise<Map<Activity, Standing>> {
  const found = new Map<Activity, Standing>();
  for (const entry of await publishedEntries('course')) {
    const stops = (await chaptersOf(entry)).flatMap(({ stops }) => stops);
    stops.forEach((stop, index) => {
      if (found.has(stop.activity)) return;
      const [before, after] = [stops[index - 1], stops[index + 1]];
      found.set(stop.activity, {
        course: {
          ...{ activity: `course/${entry.id}`, title: entry.data.title, url: `/course/${entry.id}/` },
          ...{ seal: entry.data.seal, number: stop.number, count: stops.length },
        },
        ...(before && { before: neighbour(before) }),
        ...(after && { after: neighbour(after) }),
      });
    });
  }
  return found;
}

function neighbour({ activity, entry }: Stop): Neighbour {
  return { title: entry.data.title, url: `/${activity}/`, kind: kindNames[entry.collection] };
}
